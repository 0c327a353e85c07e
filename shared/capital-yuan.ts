const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖']
const places = ['', '拾', '佰', '仟']
const groups = ['', '万', '亿']

/** Up to 9999, without a zero before the first digit. */
const groupText = (value: number): string => {
  let text = ''
  let skipped = false
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit > 0) text += `${skipped ? '零' : ''}${digits[digit]}${places[place]}`
    skipped = digit === 0 && text !== ''
  }
  return text
}

const yuanOf = (yuan: number): string => {
  let text = ''
  let skipped = false
  for (let group = groups.length - 1; group >= 0; group -= 1) {
    const value = Math.floor(yuan / 10_000 ** group) % 10_000
    const gap = text !== '' && (skipped || value < 1000)
    if (value > 0) text += `${gap ? '零' : ''}${groupText(value)}${groups[group]}`
    skipped = value === 0
  }
  return text
}

/** `105_000` fen reads `壹仟零伍拾元整`: a sum as cheques and certificates write it, so that no digit can be added. */
export const capitalYuan = (fen: number): string => {
  const [yuan, jiao, cent] = [Math.floor(fen / 100), Math.floor(fen / 10) % 10, fen % 10]
  const whole = yuan > 0 ? `${yuanOf(yuan)}元` : ''
  if (jiao === 0 && cent === 0) return `${whole || '零元'}整`
  if (cent === 0) return `${whole}${digits[jiao]}角整`
  const tens = jiao > 0 ? `${digits[jiao]}角` : whole && '零'
  return `${whole}${tens}${digits[cent]}分`
}
