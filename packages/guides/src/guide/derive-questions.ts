import type { GuideView, Question } from './guide-view.ts'

type Answered = Omit<GuideView, 'faq'>

/** Questions the fields answer; a field that is empty asks nothing. */
export function deriveQuestions(view: Answered): readonly Question[] {
  return [
    { question: `What is ${view.code}?`, answer: view.plain },
    ...validityQuestion(view),
    ...reportingQuestion(view),
    ...choiceQuestions(view),
    ...bundleQuestions(view),
    ...recordQuestion(view),
  ]
}

function validityQuestion({ code, date, validity }: Answered): readonly Question[] {
  const note = validity.note === null ? '' : ` ${validity.note}`
  if (validity.on === 'deleted') {
    const answer = `No. Its last day was ${validity.to}.${note}`
    return [{ question: `Can ${code} be billed for a service on ${date}?`, answer }]
  }
  if (validity.on === 'not-yet') {
    const answer = `No. It begins on ${validity.from}.${note}`
    return [{ question: `Can ${code} be billed for a service on ${date}?`, answer }]
  }
  return []
}

function reportingQuestion({ code, reporting, validity }: Answered): readonly Question[] {
  if (!reporting || validity.on !== 'valid') return []
  return [{ question: `Can ${code} be billed by itself?`, answer: reporting.text }]
}

function choiceQuestions({ code, related }: Answered): readonly Question[] {
  return related
    .filter(({ relation }) => relation === 'instead-of')
    .map(({ code: other, why }) => ({ question: `${code} or ${other}?`, answer: why }))
}

function bundleQuestions({ code, related }: Answered): readonly Question[] {
  return related.flatMap(({ code: other, relation, why }) => {
    const question = `Can ${code} be billed with ${other}?`
    switch (relation) {
      case 'not-with':
        return [{ question, answer: why }]
      case 'includes':
      case 'included-in':
        return [{ question, answer: `Not for the same service. ${why}` }]
      case 'billed-with':
        return [{ question, answer: `Yes. ${why}` }]
      default:
        return []
    }
  })
}

function recordQuestion({ code, documentation, validity }: Answered): readonly Question[] {
  if (documentation.length === 0 || validity.on !== 'valid') return []
  const answer = documentation.map(({ what }) => what).join(' ')
  return [{ question: `What must the record hold for ${code}?`, answer }]
}
