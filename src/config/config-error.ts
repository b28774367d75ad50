import { type Text, textOf } from '../text/text.ts'

export class ConfigError extends Error {
  /** One sentence a setting, without any value of a secret. */
  readonly problems: readonly string[]
  /** The same in the language of whoever called, where that is known. */
  readonly say: (text: Text) => string

  constructor(problems: readonly string[], inWords: (text: Text) => readonly string[] = () => problems) {
    const say = (text: Text) => text.cli.wrongSettings(inWords(text))
    super(say(textOf('en')))
    this.name = 'ConfigError'
    this.problems = problems
    this.say = say
  }
}
