/** The part of pdfmake that is used; it ships no types of its own. */
declare module 'pdfmake' {
  export type Content = string | readonly Content[] | { readonly [key: string]: unknown }

  interface PdfMake {
    setFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void
    setUrlAccessPolicy(allow: (url: string) => boolean): void
    setLocalAccessPolicy(allow: (path: string) => boolean): void
    createPdf(definition: { readonly [key: string]: unknown }): { getBuffer(): Promise<Buffer> }
  }

  const pdfmake: PdfMake
  export default pdfmake
}
