/** MDX is Markdown with a program around it: what is imported and commented is not shown. */
export class MdxProgram {
  /** Behind `import {`, up to the next empty line. */
  #isInProgram = false

  ends(): void {
    this.#isInProgram = false
  }

  /** What of a line is shown. */
  shown(line: string): string {
    if (this.#isInProgram) {
      if (/^[})\]]|\*\/\}[ \t]*$/.test(line)) this.#isInProgram = false
      return ''
    }
    if (/^import\s[^'"]*\{[^}]*$|^export\s.*[{([][ \t]*$|^[ \t]*\{\/\*(?!.*\*\/\})/.test(line)) {
      this.#isInProgram = true
      return ''
    }
    if (/^(?:import\s.*\sfrom\s|import\s*['"]|export\s)/.test(line)) return ''
    return line.replace(/(?:(?<=\S) )?\{\/\*.*?\*\/\}/g, '')
  }
}
