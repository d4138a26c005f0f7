# Completion for zsh. In ~/.zshrc, after compinit:  eval "$(tuya completion zsh)"
_tuya() {
    local -a found
    found=("${(@f)$(tuya '[suggest]' "${LBUFFER#${words[1]}}" 2>/dev/null)}")
    compadd -Q -- "${(@q)found:#}" || _files
}
compdef _tuya tuya
