/** Official names end in 居民委员会 or 村民委员会; people say 社区 and 村. */
export const shortName = (name: string): string => {
  const short = name.replace(/居(民委员|委)会$/, '').replace(/村?村(民委员|委)会$/, '村')
  return short === '' ? name : short
}
