import type { SchemaAdvice, SchemaScenario } from './schema.ts'

export type Scenario = SchemaScenario

/** `POST /advise` */
export type Advice = SchemaAdvice
export type AdvisorQuestion = NonNullable<Advice['question']>
export type Recommendation = NonNullable<Advice['recommendation']>
export type Dispute = Advice['disputed'][number]
