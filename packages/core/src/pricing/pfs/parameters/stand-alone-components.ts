/**
 * Global tests with PC/TC indicator 4: the codes of their professional and technical parts, which
 * CMS lists apart. The sum of the parts' RVUs is the global's (verified in the bundled releases).
 */
export const STAND_ALONE_COMPONENTS: Readonly<
  Record<
    string,
    { readonly professional: readonly string[]; readonly technical: readonly string[] }
  >
> = {
  '93000': { professional: ['93010'], technical: ['93005'] },
  '93015': { professional: ['93016', '93018'], technical: ['93017'] },
  '93040': { professional: ['93042'], technical: ['93041'] },
  '93224': { professional: ['93227'], technical: ['93225', '93226'] },
  '93241': { professional: ['93244'], technical: ['93242', '93243'] },
  '93245': { professional: ['93248'], technical: ['93246', '93247'] },
  '93268': { professional: ['93272'], technical: ['93270', '93271'] },
  '93784': { professional: ['93790'], technical: ['93786', '93788'] },
}
