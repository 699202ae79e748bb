/** Content that does not fit its schema or refers to something that is not there. */
export class ContentError extends Error {
  readonly code = 'invalid-content'
  /** One sentence per problem: file, place, what is wrong. */
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.name = 'ContentError'
    this.problems = problems
  }
}
