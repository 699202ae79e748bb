/** Who says so, strongest first. */
export const AUTHORITY_NAMES: Readonly<Record<string, string>> = {
  statute: 'Law',
  'cms-manual': 'CMS',
  'ncci-manual': 'NCCI',
  'code-set': 'Code set',
  'cpt-assistant': 'CPT Assistant',
  'payer-policy': 'Payer',
  community: 'Community',
}
