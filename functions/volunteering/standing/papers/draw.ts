import { readFile } from 'node:fs/promises'
import { hoursText } from '../../../../shared/units.ts'
import { config } from '../../../platform/config.ts'
import type { Line } from '../certificates/items.ts'
import { type Sheet, chop, fact, line, margin, pageHeight, pageWidth, qr, textWidth, write } from './sheet.ts'

/** What stands on the paper (VR-06): who, how long, what, recorded by whom, when, and how it is checked. */
export interface Paper {
  number: string; name: string; volunteerNumber: string; from: string; to: string; minutes: number; records: number
  unit: string; authority: string; purpose?: string | undefined; issuedOn: string; issuedAt: string
  sha256: string; checkCode: string; checkUrl: string; lines: Line[]
  sealedOn?: string | undefined; signature?: string | undefined
}

const soft = '#5E554B'

const evidenceNames: Record<string, string> = {
  measured: '现场签到签退', leaderEntered: '负责人登记', selfReported: '本人填报、负责人确认', imported: '历史记录导入',
}

const spaced = (text: string, by: number): string => text.match(new RegExp(`.{1,${by}}`, 'g'))?.join(' ') ?? text

const head = (sheet: Sheet, paper: Paper): number => {
  write(sheet, '志愿服务记录证明', margin, 60, { size: 24, align: 'center' })
  write(sheet, `编号 ${paper.number}`, margin, 98, { colour: soft, align: 'center' })
  line(sheet, 122)
  let y = 136
  const hours = `${hoursText(paper.minutes)} 小时（${paper.minutes} 分钟），共 ${paper.records} 次`
  for (const [name, value] of [
    ['姓名', paper.name], ['志愿者编号', spaced(paper.volunteerNumber, 4)], ['服务期间', `${paper.from} 至 ${paper.to}`],
    ['服务时长', hours], ['记录单位', paper.unit], ['主管部门', paper.authority],
    ...(paper.purpose ? [['用途', paper.purpose] as const] : []),
  ] as const) y += fact(sheet, name, value, y)
  return y + 4
}

const columns = [
  { name: '日期', x: 0, width: 64 }, { name: '服务内容', x: 66, width: 150 }, { name: '地点', x: 218, width: 110 },
  { name: '分钟', x: 330, width: 36 }, { name: '依据', x: 372, width: textWidth - 372 },
] as const

const row = (sheet: Sheet, cells: string[], y: number, colour: string): number => {
  const heights = columns.map(({ x, width }, index) => {
    const text = cells[index] ?? ''
    write(sheet, text, margin + x, y, { size: 9, colour, width })
    return sheet.heightOfString(text, { width, lineGap: 3 })
  })
  return Math.max(...heights) + 3
}

const table = (sheet: Sheet, { lines }: Paper, start: number): number => {
  let y = start
  const header = (): void => {
    y += row(sheet, columns.map(({ name }) => name), y, soft)
    line(sheet, y - 1)
    y += 3
  }
  header()
  for (const { day, title, place, minutes, evidence } of lines) {
    if (y > pageHeight - 90) {
      sheet.addPage()
      y = margin
      header()
    }
    y += row(sheet, [day, title, place, String(minutes), evidenceNames[evidence] ?? evidence], y, '#26211C')
  }
  return y
}

const foot = (sheet: Sheet, paper: Paper, start: number): void => {
  let y = start + 14
  if (y > pageHeight - 270) {
    sheet.addPage()
    y = margin
  }
  line(sheet, y)
  write(sheet, '以上服务记录经记录单位确认并在单位内公示。本证明免费出具，不得用于以商业或营利为目的的活动。', margin, y + 10)
  const right = pageWidth - margin - 190
  write(sheet, paper.unit, right, y + 66, { width: 190, align: 'right' })
  write(sheet, `出具日期 ${paper.issuedOn}`, right, y + 86, { width: 190, align: 'right' })
  if (paper.sealedOn) {
    write(sheet, `电子章 ${paper.sealedOn}`, right, y + 152, { width: 190, align: 'right', colour: soft })
    chop(sheet, paper.unit, pageWidth - margin - 62, y + 92, 54)
  }
  qr(sheet, paper.checkUrl, margin, y + 58, 104)
  write(sheet, '扫码核验，不用登录', margin, y + 168, { size: 9, colour: soft, width: 180 })
  write(sheet, `校验码 ${spaced(paper.checkCode, 4)}`, margin + 116, y + 66, { width: 170 })
  write(sheet, `SHA-256 ${spaced(paper.sha256, 8)}`, margin, y + 186, { size: 7.5, colour: soft })
  if (paper.signature) {
    write(sheet, `电子章签名（Ed25519）${paper.signature}`, margin, y + 204, { size: 7.5, colour: soft })
  }
}

const numberPages = (sheet: Sheet, number: string): void => {
  const { start, count } = sheet.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    sheet.switchToPage(page)
    const text = `${number} · 第 ${page - start + 1} 页，共 ${count} 页`
    write(sheet, text, margin, pageHeight - 48, { size: 8, colour: soft, align: 'center' })
  }
}

let font: Promise<Buffer> | undefined

/** The certificate as PDF; the same paper gives the same bytes. */
export const drawPaper = async (paper: Paper): Promise<Buffer> => {
  font ??= readFile(config.fontFile())
  const [{ default: PDFDocument }, letters] = await Promise.all([import('pdfkit'), font])
  const sheet = new PDFDocument({
    size: 'A4', margins: { top: 40, bottom: 20, left: margin, right: margin }, font: letters as never,
    bufferPages: true, lang: 'zh-CN',
    info: {
      Title: `志愿服务记录证明 ${paper.number}`, Author: paper.unit, CreationDate: new Date(paper.issuedAt),
    },
  })
  const parts: Buffer[] = []
  sheet.on('data', (part: Buffer) => parts.push(part))
  const done = new Promise((resolve) => { sheet.once('end', resolve) })
  foot(sheet, paper, table(sheet, paper, head(sheet, paper)))
  numberPages(sheet, paper.number)
  sheet.end()
  await done
  return Buffer.concat(parts)
}
