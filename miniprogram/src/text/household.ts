import type { Words } from './words.ts'

export const householdWords = {
  title: ['我的家庭', 'My household'],
  why: ['一家人一起攒积分。先建立家庭，或者凭家人的邀请码加入。', 'A family earns points together. Found a household, or join with a code.'],
  found: ['建立我的家庭', 'Found a household'],
  join: ['凭邀请码加入', 'Join with a code'],
  name: ['给家庭起个名字', 'Name the household'],
  nameHint: ['比如“楚河社区王家”，以后家人一看就认得。', 'For example “The Wangs”, so that your family knows it.'],
  foundIt: ['建立', 'Found it'],
  code: ['输入8位邀请码', 'Type the 8 characters'],
  codeHint: ['请家里的户主在“我的家庭”里点“邀请家人”。', 'The head of the household finds it under “Invite”.'],
  ask: ['申请加入', 'Ask to join'],
  asked: ['已申请，等户主同意。户主同意后，这里就会显示您的家庭。', 'Asked. Once the head accepts, your household appears here.'],
  members: ['家庭成员', 'Members'],
  head: ['户主', 'Head'],
  member: ['成员', 'Member'],
  pending: ['等待加入', 'Waiting'],
  me: ['（我）', ' (me)'],
  accept: ['同意加入', 'Accept'],
  invite: ['邀请家人', 'Invite'],
  inviteNote: ['把这8位邀请码告诉家人，请对方在“我的家庭”里输入。', 'Tell these 8 characters to your family member.'],
  validUntil: ['有效到', 'Valid until'],
} as const satisfies Record<string, Words>
