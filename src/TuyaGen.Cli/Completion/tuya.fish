# Completion for fish. In ~/.config/fish/config.fish:  tuya completion fish | source
complete -c tuya -a '(tuya "[suggest]" (string replace -r "^\s*\S+" "" -- (commandline -cp)) 2>/dev/null)'
