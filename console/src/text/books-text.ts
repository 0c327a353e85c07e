import { w } from './words.ts'

/** The texts of the books as files and of closed months. */
export const booksText = {
  file: {
    title: w('导出账本文件', 'The books as a file'),
    format: w('文件格式', 'Format'),
    hledger: w('hledger（带余额断言）', 'hledger (with balance assertions)'),
    csv: w('CSV 表格', 'CSV table'),
    jsonl: w('JSON 行', 'JSON lines'),
    help: w('按上面的资产和日期导出全部分录。hledger 文件可用 hledger check --strict 独立核对；每次导出都会留痕。',
      'Every movement of the asset and days chosen above. `hledger check --strict` judges the file; each export leaves a trace.'),
    run: w('导出', 'Export'), running: w('已读取 {n} 条…', '{n} read…'),
    done: w('已保存 {n} 条到 {name}', '{n} movements saved to {name}'),
  },
}
