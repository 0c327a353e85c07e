import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Notice } from '../../../components/notice.tsx'
import { Card, Fact } from '../../../components/section.tsx'
import { go } from '../../../navigate.ts'
import { reminderWords } from '../../../text/giving-reminders.ts'
import { giveWords } from '../../../text/giving.ts'
import { fundWords } from '../../../text/funds.ts'
import { useText } from '../../../text/use-text.ts'
import { type Campaign, onlyFor } from '../model.ts'

/** To the designated platform: no money is taken here, and the address is one to copy. */
const LinkOut = ({ platform: { name, url } }: { platform: { name: string; url: string } }) => {
  const say = useText()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await Taro.setClipboardData({ data: url })
    setCopied(true)
  }
  return (
    <Card id='link-out'>
      <View className='fund-words'>{say(fundWords.linkOut)}</View>
      <Fact name={say(fundWords.platform)}>{name}</Fact>
      <View id='platform-url' className='fund-link'>{url}</View>
      <Button id='copy-platform' icon={copied ? 'tick' : 'paper'} label={say(copied ? fundWords.copied : fundWords.copy)}
        onTap={() => void copy()} />
    </Card>
  )
}

const Sale = ({ agreement: { by, promise } }: { agreement: { by: string; promise: string } }) => {
  const say = useText()
  return (
    <Card id='market'>
      <View className='fund-words'>{say(fundWords.market)}</View>
      <Fact name={say(fundWords.marketBy)}>{by}</Fact>
      <Fact name={say(fundWords.marketPromise)}>{promise}</Fact>
    </Card>
  )
}

/** What the law lets one do here, and whom it is for (DOMAIN 0.2). */
export const Giving = ({ campaign }: { campaign: Campaign }) => {
  const say = useText()
  const { id, gives, payable, state, stopReason, plan, charity } = campaign
  if (state !== 'open') {
    return <Notice id='over' tone='info'>{state === 'stopped' ? `${say(fundWords.stopped)}${stopReason ?? ''}` : say(fundWords.over)}</Notice>
  }
  const only = onlyFor(campaign)
  return (
    <>
      {gives === 'link' && plan.platform && <LinkOut platform={plan.platform} />}
      {payable && <Button id='give' icon='coin' label={say(giveWords.give)} onTap={() => go('giveMoney', { campaignId: id })} />}
      {payable && (
        <Button id='remind-me' kind='quiet' label={say(reminderWords.remindMe)} onTap={() => go('givingReminders', { campaignId: id })} />
      )}
      {gives === 'pay' && !payable && <Notice id='pay-here' tone='info'>{say(fundWords.payHere)}{charity.contact}</Notice>}
      {gives === 'none' && plan.agreement && <Sale agreement={plan.agreement} />}
      {only && <Notice id='only-for' tone='problem'>{say(only)}</Notice>}
    </>
  )
}
