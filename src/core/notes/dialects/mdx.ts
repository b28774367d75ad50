import { codeSpans, outsideCode } from './outside-code.ts'

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
    return withoutPrograms(line).replace(/(?:(?<=\S) )?\{\/\*.*?\*\/\}/g, '')
  }
}

/** What a part is given by a program: `src={require('./tide.png').default}` is that file, and all else is nothing that is shown. */
function withoutPrograms(line: string): string {
  if (!/<[A-Za-z][^<>]*=\{/.test(line)) return line
  // What opens behind `={` is a text of the program.
  const code = codeSpans(line).filter(([start]) => !/=\{\s?$/.test(line.slice(0, start)))
  // A tag that is shown as code is no part of the page; code within a tag is.
  const isShown = code.some(([start, end]) => line.slice(start, end).includes('<'))
  return isShown ? outsideCode(line, withoutValues, code) : withoutValues(line)
}

function withoutValues(line: string): string {
  return line
    .replace(/=\{(?:require|useBaseUrl)\(\s*(["'])([^"'{}]+)\1\s*\)(?:\.default)?\}/g, '="$2"')
    .replace(/=\{\s*(["'`])([^"'`{}]*)\1\s*\}/g, '="$2"')
    .replace(/[ \t][\w:-]+=\{(?:[^{}]|\{[^{}]*\})*\}/g, '')
}
