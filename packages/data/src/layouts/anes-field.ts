/** The fields of CMS's locality anesthesia conversion factors (ANES). */
export const anesFields = ['mac', 'number', 'name', 'standard', 'qp'] as const

export type AnesField = (typeof anesFields)[number]
