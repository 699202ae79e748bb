import { deflateRawSync, gzipSync } from 'node:zlib'
import { pprrvuCsv32 } from '../src/layouts/pprrvu-csv-32.ts'
import { bytesOf, fixtureText, padPprrvu, wholeGpci, withCell } from './fixture.ts'
import { createZip } from './write-zip.ts'

/** A file that must be refused: what is wrong with it, its name and its bytes. */
export interface HostileFile {
  readonly situation: string
  readonly name: string
  readonly content: () => Uint8Array
}

const csv = padPprrvu(fixtureText('pprrvu-csv-32.csv'))
const txt = padPprrvu(fixtureText('pprrvu-txt-2026.txt'))
const gpci = wholeGpci()
const large = 130 * 1024 * 1024

const file = (
  situation: string,
  name: string,
  content: () => string | Uint8Array,
): HostileFile => ({
  situation,
  name,
  content: () => {
    const made = content()
    return typeof made === 'string' ? bytesOf(made) : made
  },
})

const cell = (field: keyof typeof pprrvuCsv32.fields, value: string) =>
  withCell(csv, pprrvuCsv32, { row: '10060,', field }, value)

const zipOf = (name: string, content: string | Uint8Array = csv) =>
  createZip([{ name, content: typeof content === 'string' ? bytesOf(content) : content }])

/** A zip whose members say they are encrypted (general purpose bit 0). */
function encrypted(): Buffer {
  const zip = Buffer.from(zipOf('a.csv'))
  zip.writeUInt16LE(1, 6)
  zip.writeUInt16LE(1, zip.indexOf(Buffer.from('504b0102', 'hex')) + 8)
  return zip
}

function withByte(bytes: Buffer, at: number, value: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = value
  return copy
}

const utf16 = (text: string) =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
const payment =
  '"2026","10112","00","99213","  ","0000091.38","0000067.00"," ","0","A","0","0000000.00","0000000.00","9","0000000.00","0000000.00"\n'
const trailer = '"TRL- CPT CODES ARE COPYRIGHT."\n'
const zipRecord = `AK995010210201 Z9   0 A${' '.repeat(52)}20261\n`

export const hostileFiles: readonly HostileFile[] = [
  file('nothing', 'a.csv', () => ''),
  file('blanks', 'a.csv', () => ' \n \n'),
  file('noise', 'a.csv', () =>
    Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)),
  ),
  file('zeros', 'a.csv', () => Buffer.alloc(10_000)),
  file('html', 'a.csv', () => '<!doctype html><title>404 Not Found</title>'),
  file('a pdf', 'a.csv', () => '%PDF-1.7\n%âãÏÓ'),
  file('a program', 'a.txt', () => Buffer.from('7f454c46020101', 'hex')),
  file('another table', 'a.csv', () => 'Contractor,Locality\n01112,05\n'),
  file('UTF-16', 'a.csv', () => utf16(csv)),
  file('UTF-16 without a mark', 'a.csv', () => Buffer.from(csv, 'utf16le')),
  file('EBCDIC', 'a.csv', () => Buffer.from(csv.slice(0, 5000)).map((byte) => byte ^ 0x80)),
  file('a header without rows', 'a.csv', () => csv.split('\n').slice(0, 10).join('\n')),
  file('cut off between rows', 'a.csv', () => csv.split('\n').slice(0, 16_000).join('\n')),
  file('cut off in a row', 'a.csv', () => csv.slice(0, -40)),
  file('the first half missing', 'a.csv', () =>
    csv.split('\n').slice(0, 10).concat(csv.split('\n').slice(9000)).join('\n'),
  ),
  file('a quote that never closes', 'a.csv', () => csv.replace('10060,,', '10060,,"')),
  file('a duplicate row', 'a.csv', () => csv.replace(/^(10060,[^\n]*\n)/m, '$1$1')),
  file('every row twice', 'a.csv', () => csv + csv.split('\n').slice(10).join('\n')),
  file('a column too many', 'a.csv', () => csv.replaceAll(/$/gm, ',')),
  file('a column too few', 'a.csv', () => csv.replaceAll(/,[^,\n]*$/gm, '')),
  file('columns swapped', 'a.csv', () => csv.replace('HCPCS,MOD', 'MOD,HCPCS')),
  file('re-saved in a spreadsheet', 'a.csv', () => csv.replace(/^00100/m, '100')),
  file('a code in scientific notation', 'a.csv', () => csv.replace(/^10060/m, '1E+04')),
  file('a wrong work RVU', 'a.csv', () => cell('work', '9.99')),
  file('a negative RVU', 'a.csv', () => cell('work', '-1.10')),
  file('an RVU that is not a number', 'a.csv', () => cell('work', 'NaN')),
  file('an infinite RVU', 'a.csv', () => cell('work', '1e999')),
  file('a formula', 'a.csv', () => cell('work', '=1+1')),
  file('a wrong total', 'a.csv', () => cell('totalFacility', '0.01')),
  file('another conversion factor in one row', 'a.csv', () => cell('conversionFactor', '99.9999')),
  file('no conversion factor', 'a.csv', () => csv.replaceAll(',33.4009,', ',0.0000,')),
  file('the factor of another year', 'a.csv', () => csv.replaceAll(',33.4009,', ',32.3465,')),
  file('an unknown status', 'a.csv', () => cell('status', 'Z')),
  file('a script as modifier', 'a.csv', () => cell('modifier', '<b>')),
  file('a text record too long', 'PPRRVU2026_Jul.txt', () => txt.replace(/^(10060.*)$/m, '$1X')),
  file('a text record too short', 'PPRRVU2026_Jul.txt', () => txt.replace(/^(10060.*).$/m, '$1')),
  file('a GPCI file of invented localities', 'GPCI2026.csv', () =>
    gpci.replace('10112,AL,00', '10199,AL,00'),
  ),
  file('a GPCI file with another index', 'GPCI2026.csv', () =>
    gpci.replace(/^(10112.*),\d\.\d{3},(\d\.\d{3})$/m, '$1,1.200,$2'),
  ),
  file('a GPCI file that lost a locality', 'GPCI2026.csv', () => gpci.replace(/^10112.*\n/m, '')),
  file('a GPCI file of no year', 'GPCI.csv', () => gpci.replaceAll('2026', '')),
  file('a payment file without its end', 'PFREV26C.txt', () => payment),
  file('a payment file that pays otherwise', 'PFREV26C.txt', () => payment + trailer),
  file(
    'a payment file of two opinions',
    'PFREV26C.txt',
    () => payment + payment.replace('91.38', '91.39') + trailer,
  ),
  file('a payment file of another year', 'PFREV25C.txt', () => payment + trailer),
  file('a ZIP code file of one row', 'ZIP5.txt', () => zipRecord),
  file('a ZIP code file of an impossible quarter', 'ZIP5.txt', () =>
    zipRecord.replace('20261', '20269'),
  ),
  file(
    'anesthesia factors of one locality',
    'ANES2026.csv',
    () =>
      'Contractor,Locality,Locality Name,National Anes CF of 20.3178\n10112 ,00 ,ALABAMA,19.31 \n',
  ),
  file(
    'anesthesia factors of no year',
    'ANES.csv',
    () => 'Contractor,Locality,Locality Name,National Anes CF of 99.1\n10112 ,00 ,ALABAMA,19.31 \n',
  ),
  file(
    'OPPS caps of one row',
    'rvu26c/OPPSCAP_Jul.csv',
    () =>
      'HCPCS,MOD,PROCSTAT,CARRIER,LOCALITY,FACILITY PRICE,NON-FACILTY PRICE\n0633T,TC,C,01112,05,150.69,150.69\n',
  ),
  file('a huge file', 'a.csv', () => Buffer.alloc(large, 'a')),
  file('a line without end', 'a.csv', () => Buffer.alloc(20_000_000, ',')),
  file('a million blank lines', 'a.csv', () => Buffer.alloc(5_000_000, '\n')),
  file('a gzip bomb', 'a.csv.gz', () => gzipSync(Buffer.alloc(large, 'a'))),
  file('a gzip of a gzip', 'a.csv.gz', () => gzipSync(gzipSync(bytesOf(csv)))),
  file('a cut-off gzip', 'a.csv.gz', () => gzipSync(bytesOf(csv)).subarray(0, 5000)),
  file('a gzip with a changed byte', 'a.csv.gz', () =>
    withByte(gzipSync(bytesOf(csv)), 5000, 0x55),
  ),
  file('not a zip', 'a.zip', () => 'PK no zip'),
  file('an empty zip', 'a.zip', () => createZip([])),
  file('a cut-off zip', 'a.zip', () => zipOf('a.csv').subarray(0, 9000)),
  file('a zip with a changed byte', 'a.zip', () => withByte(zipOf('a.csv'), 3000, 0x55)),
  file('an encrypted zip', 'a.zip', encrypted),
  file('a zip whose name leads out', 'a.zip', () => zipOf('../../evil.csv')),
  file('a zip whose name leads out in Windows', 'a.zip', () => zipOf('..\\..\\evil.csv')),
  file('a zip with an absolute name', 'a.zip', () => zipOf('/etc/evil.csv')),
  file('a zip with a drive in a name', 'a.zip', () => zipOf('C:/evil.csv')),
  file('a zip that understates a size', 'a.zip', () =>
    createZip([{ name: 'a.csv', content: bytesOf(csv), declaredSize: 10 }]),
  ),
  file('a zip that overstates a size', 'a.zip', () =>
    createZip([{ name: 'a.csv', content: bytesOf(csv), declaredSize: 100_000_000 }]),
  ),
  file('a zip bomb', 'a.zip', () => zipOf('a.csv', Buffer.alloc(large, 'a'))),
  file('a zip of many large members', 'a.zip', () =>
    createZip(
      Array.from({ length: 20 }, (_, i) => ({
        name: `${i}.csv`,
        content: Buffer.alloc(60_000_000, 'a'),
      })),
    ),
  ),
  file('a zip of too many members', 'a.zip', () =>
    createZip(Array.from({ length: 501 }, (_, i) => ({ name: `${i}.csv`, content: bytesOf('a') }))),
  ),
  file('a zip with two releases of one name', 'a.zip', () =>
    createZip([
      { name: 'a.csv', content: bytesOf(csv) },
      { name: 'b.csv', content: bytesOf(csv.replace('RELEASED 06/30', 'RELEASED 07/10')) },
    ]),
  ),
  file('a zip in a zip', 'a.zip', () => zipOf('inner.zip', zipOf('a.csv'))),
  file('deflated noise as xlsx', 'a.xlsx', () => deflateRawSync(Buffer.alloc(1000, 1))),
]
