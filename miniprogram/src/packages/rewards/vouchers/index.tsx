import { View } from '@tarojs/components'
import { useState } from 'react'
import { speak } from '../../../accessibility.ts'
import { Button } from '../../../components/button.tsx'
import { Empty } from '../../../components/empty.tsx'
import { Loaded } from '../../../components/loaded.tsx'
import { MoreButton } from '../../../components/more-button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Page } from '../../../components/page.tsx'
import { LinkRow } from '../../../components/row.tsx'
import { Tag } from '../../../components/tag.tsx'
import { go } from '../../../navigate.ts'
import { useNow } from '../../../state/clock.ts'
import { useLoad } from '../../../state/use-load.ts'
import { usePages } from '../../../state/use-pages.ts'
import { actingWords } from '../../../text/acting.ts'
import { momentWords } from '../../../text/dates.ts'
import { leftWords, piecesWords, stateWords, stepWords, voucherWords, whomWords } from '../../../text/rewards.ts'
import { useText } from '../../../text/use-text.ts'
import { loadVouchers } from '../kept.ts'
import { leftOf, openFirst, stateNow, stepOf, tones, type Voucher } from '../voucher/model.ts'
import { loadOthers } from '../load-others.ts'
import { WhomChips } from '../whom-chips.tsx'
import { forOtherHousehold, type Whom } from '../whom.ts'
import '../rewards.scss'

const VoucherCard = ({ voucher, now, whom }: { voucher: Voucher; now: number; whom: Whom | undefined }) => {
  const say = useText()
  const { id, title, endsAt, place, quantity, madeByName, forName } = voucher
  const state = stateNow(voucher, now)
  const step = stepOf(voucher)
  return (
    <View id={`voucher-${id}`} className='reward-card' {...speak('link', title)}
      onClick={() => go('voucher', { voucherId: id, ...forOtherHousehold(whom) })}>
      <View className='reward-head'>
        <View className='reward-name'>{title}</View>
        <Tag tone={tones[state]}>{say(stateWords[state])}</Tag>
      </View>
      {state === 'open' && <View>{say(voucherWords.left)} {say(leftWords(leftOf(voucher), quantity))}</View>}
      {state === 'open' && <View>{say(voucherWords.until)} {say(momentWords(Date.parse(endsAt), now))}</View>}
      {state === 'open' && place && <View>{say(voucherWords.place)} {place.name}</View>}
      {step !== undefined && state === 'open' && <View>{say(stepWords[step])}</View>}
      <View className='rewards-soft'>{say(voucherWords.by)} {say(actingWords(madeByName, forName))} · {say(piecesWords(quantity))}</View>
    </View>
  )
}

const Vouchers = ({ whom }: { whom: Whom | undefined }) => {
  const say = useText()
  const pages = usePages((cursor) => loadVouchers(cursor, whom?.id))
  const now = useNow(60_000)
  return (
    <>
      <Loaded from={pages}>
        {({ items }) => (items.length === 0
          ? (
            <Empty id='no-vouchers' icon='ticket' action={
              <Button id='to-catalogue' kind='secondary' icon='gift' label={say(voucherWords.toCatalogue)} onTap={() => go('rewards')} />
            }>{say(voucherWords.none)}</Empty>
          )
          : (
            <View id='voucher-list' className='rewards-list'>
              {openFirst(items).map((voucher) => <VoucherCard key={voucher.id} voucher={voucher} now={now} whom={whom} />)}
            </View>
          ))}
      </Loaded>
      <MoreButton from={pages} />
    </>
  )
}

/** My household's vouchers, or those of whom I act for, those to fetch first. Every member sees them, and any may fetch (PEERS 4.14). */
export default () => {
  const say = useText()
  const others = useLoad(loadOthers)
  const [whom, setWhom] = useState<Whom | undefined>()
  return (
    <Page title={voucherWords.listTitle}>
      <Notice tone='info'>{say(voucherWords.listWhy)}</Notice>
      <WhomChips others={(others.data ?? []).filter(({ byMandate }) => byMandate)} me={whomWords.ours} whom={whom} pick={setWhom} />
      {/* A list of its own for each: what was another's is not seen under this name, not for a moment. */}
      <Vouchers key={whom?.id ?? 'ours'} whom={whom} />
      <View className='lines'>
        <LinkRow id='to-counter' icon='scan' label={say(voucherWords.counter)} note={say(voucherWords.counterNote)} onTap={() => go('verify')} />
      </View>
    </Page>
  )
}
