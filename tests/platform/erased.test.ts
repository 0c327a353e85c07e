import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { expect, test } from 'vitest'
import { ActorItem } from '../../functions/platform/actor.ts'
import { readable } from '../../functions/platform/erased.ts'
import { newId } from '../../functions/platform/ids.ts'

test('An event that speaks of very many is read without names where only the last of them was erased (PV-03)', async () => {
  const people = Array.from({ length: 140 }, () => newId('per'))
  const said = { names: ['李*英'], signedUp: people, title: '楼栋清洁日' }
  expect(await readable(said)).toEqual(said)
  const last = people.at(-1) ?? ''
  await ActorItem.build(PutItemCommand).item({ personId: last, nameMasked: '已注销', roles: [], erasedAt: '2026-11-01T00:00:00.000Z' }).send()
  expect(await readable(said)).toEqual({ names: ['已注销'], signedUp: people, title: '已注销' })
})
