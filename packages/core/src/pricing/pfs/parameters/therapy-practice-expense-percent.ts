import { definePolicy } from '../../../policy/policy.ts'

/** What the practice expense of therapy units after the first keeps; offices. Work and malpractice are never cut. */
export const therapyPracticeExpensePercent = definePolicy({
  id: 'pfs.therapy-practice-expense-percent',
  label: 'Practice expense, second and later therapy unit',
  citation: 'cr8206',
  values: [
    { from: '2011-01-01', to: '2013-03-31', value: '0.8' },
    { from: '2013-04-01', to: null, value: '0.5' },
  ],
})
