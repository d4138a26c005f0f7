# Completion for bash. In ~/.bashrc:  eval "$(tuya completion bash)"
_tuya() {
    local line=${COMP_LINE:0:COMP_POINT} word=${COMP_WORDS[COMP_CWORD]} found
    COMPREPLY=()
    while IFS= read -r found; do
        [[ $found == "$word"* ]] && COMPREPLY+=("$(printf '%q' "$found")")
    done < <(tuya '[suggest]' "${line#"${COMP_WORDS[0]}"}" 2>/dev/null)
    [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace
}
complete -o default -F _tuya tuya
