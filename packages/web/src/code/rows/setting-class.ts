import type { Question } from '../question/question.ts'

type Setting = Question['setting']

/** Class of a number's cell; a phone shows the chosen setting only. */
export function settingClass(setting: Setting, chosen: Setting): string {
  return setting === chosen ? 'number' : 'number rows-other-setting'
}
