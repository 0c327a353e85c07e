import { describe, expect, test } from 'vitest'
import { added, begun, changed, photosLeft, without } from '../../miniprogram/src/state/photos-rules.ts'

const photo = (key: string) => begun(key, `blob:${key}`)
const problem = { words: ['没有网络', 'No network'] as [string, string], code: 'network', unsent: true }

describe('Photos beside a form', () => {
  test('are as many as there is room for, also where a phone lets somebody choose more', () => {
    const all = added([photo('a')], [photo('b'), photo('c'), photo('d')], 3)
    expect(all.map(({ key }) => key)).toEqual(['a', 'b', 'c'])
    expect([photosLeft([], 3), photosLeft(all, 3), photosLeft(all, 2)]).toEqual([3, 0, 0])
  })

  test('say what went wrong until they are sent again', () => {
    const failed = changed([photo('a'), photo('b')], 'b', { state: 'failed', problem })
    expect(failed[1]).toMatchObject({ state: 'failed', problem })
    expect(changed(failed, 'b', { state: 'sending' })[1]).toEqual(photo('b'))
    expect(changed(failed, 'b', { state: 'ready', fileId: 'fil_1' })[1]).toEqual({ ...photo('b'), state: 'ready', fileId: 'fil_1' })
  })

  test('that were removed meanwhile stay away when their answer comes', () => {
    const left = without([photo('a'), photo('b')], 'a')
    expect(changed(left, 'a', { state: 'ready', fileId: 'fil_1' })).toEqual([photo('b')])
  })
})
