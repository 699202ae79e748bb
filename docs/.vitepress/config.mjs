/** The documentation as a site; `npm run docs:site` writes it to artifacts/site. */
export default {
  title: 'Feescope',
  description: 'What a medical procedure code is, what Medicare pays for it and why.',
  outDir: '../artifacts/site',
  cacheDir: '../artifacts/vitepress',
  cleanUrls: true,
  lastUpdated: false,
  // Pages of the app and files of the repository, not of the site.
  ignoreDeadLinks: [/^http:\/\/127/, /\.\.\//],
  rewrites: { 'decisions/README.md': 'decisions/index.md' },
  themeConfig: {
    search: { provider: 'local' },
    outline: 'deep',
    nav: [
      { text: 'Tutorial', link: '/tutorial' },
      { text: 'Commands', link: '/reference/cli' },
      { text: 'Rules', link: '/rules' },
    ],
    sidebar: [
      { text: 'Start', items: [{ text: 'Ten minutes', link: '/tutorial' }] },
      {
        text: 'How to',
        items: [
          { text: 'Price a contract', link: '/how-to/contract' },
          { text: 'Price a file of claims', link: '/how-to/claim-file' },
          { text: 'Work from a spreadsheet', link: '/how-to/spreadsheet' },
          { text: 'Check before billing', link: '/how-to/pre-bill' },
          { text: 'Use it from Node', link: '/how-to/node' },
          { text: 'Keep the data current', link: '/how-to/releases' },
        ],
      },
      {
        text: 'Reference',
        items: [
          { text: 'Every command', link: '/reference/cli' },
          { text: 'The engine (TypeScript)', link: '/reference/api/core/' },
          { text: 'The data (TypeScript)', link: '/reference/api/data/' },
          { text: 'The rules', link: '/rules' },
          { text: 'Words', link: '/glossary' },
          { text: 'What is covered', link: '/coverage' },
          { text: 'The data', link: '/data' },
        ],
      },
      {
        text: 'Run and build',
        items: [
          { text: 'Operate a server', link: '/operate' },
          { text: 'Accounts', link: '/accounts' },
          { text: 'Reprice in bulk', link: '/batch' },
          { text: 'Benchmarks', link: '/benchmarks' },
          { text: 'Architecture', link: '/architecture' },
          { text: 'Decisions', link: '/decisions/' },
        ],
      },
    ],
  },
}
