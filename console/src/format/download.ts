/** Hands a text to the browser as a file. */
export const download = (name: string, text: string | string[], type = 'text/csv'): void => {
  const url = URL.createObjectURL(new Blob([text].flat(), { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
