# Completion for PowerShell. In $PROFILE:  tuya completion pwsh | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName tuya -ScriptBlock {
    param($word, $ast, $position)
    $line = $ast.ToString().PadRight($position).Substring(0, $position)
    tuya '[suggest]' ($line -replace '^\s*\S+', '') 2>$null | Where-Object { $_ -like "$word*" } | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new(($_ -match '\s') ? "'$_'" : $_, $_, 'ParameterValue', $_)
    }
}
