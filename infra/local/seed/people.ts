/** The demo community: 西城壕 in 中华路街, Wuchang, where the "red lane grandfathers" (红巷爷爷) patrol. */
export const community = '420106006005'
export const street = '420106006'
export const city = '4201'

export interface Neighbour { user: string; name: string; born: number }
export interface Family { name: string; members: [Neighbour, ...Neighbour[]] }

const person = (line: string): Neighbour => {
  const [user = '', name = '', born = ''] = line.split(' ')
  return { user, name, born: Number(born) }
}

const family = (name: string, head: string, ...others: string[]): Family =>
  ({ name, members: [person(head), ...others.map(person)] })

/** The families, the head first. */
export const families: Family[] = [
  family('红巷3号王家', 'wang-jianguo 王建国 1954', 'chen-guilan 陈桂兰 1953', 'wang-lei 王磊 1982', 'liu-ting 刘婷 1984'),
  family('红巷5号李家', 'li-xiuying 李秀英 1951', 'li-zhiqiang 李志强 1976', 'zhou-min 周敏 1978'),
  family('红巷8号张家', 'zhang-hansheng 张汉生 1953', 'hu-chunhua 胡春华 1955', 'zhang-lei 张蕾 1985'),
  family('红巷12号刘家', 'liu-deming 刘德明 1957', 'yu-yumei 余玉梅 1959'),
  family('都府堤2栋陈家', 'chen-wenbin 陈文斌 1988', 'huang-xue 黄雪 1990'),
  family('都府堤2栋杨家', 'yang-xueqin 杨雪琴 1962', 'yang-fan 杨帆 1991'),
  family('都府堤4栋赵家', 'zhao-changjiang 赵长江 1950', 'sun-sufang 孙素芳 1952'),
  family('都府堤4栋黄家', 'huang-zhigang 黄志刚 1970', 'xiong-li 熊丽 1973', 'huang-zihan 黄子涵 2004'),
  family('都府堤6栋周家', 'zhou-guangrong 周光荣 1955', 'peng-cuiying 彭翠英 1957', 'zhou-yang 周洋 1986', 'he-jing 何静 1987'),
  family('都府堤6栋吴家', 'wu-xiaohong 吴晓红 1968', 'wu-hao 吴昊 1996'),
  family('西城壕1号徐家', 'xu-guoqing 徐国庆 1949', 'deng-fengxian 邓凤仙 1951'),
  family('西城壕1号孙家', 'sun-jianping 孙建平 1964', 'zheng-qiuju 郑秋菊 1966', 'sun-yue 孙悦 1994'),
  family('西城壕3号胡家', 'hu-defu 胡德富 1956', 'wang-jinzhi 汪金枝 1958'),
  family('西城壕3号朱家', 'zhu-ming 朱明 1979', 'gao-yan 高燕 1981', 'zhu-shiyu 朱诗雨 2005'),
  family('西城壕7号林家', 'lin-hanqiao 林汉桥 1966', 'luo-xiaoling 罗小玲 1969'),
  family('西城壕7号何家', 'he-jiawang 何家旺 1952', 'cheng-suzhen 程素珍 1954', 'he-wei 何伟 1980'),
  family('解放路27号郭家', 'guo-xiulan 郭秀兰 1947', 'guo-feng 郭峰 1974'),
  family('解放路27号马家', 'ma-zhiyuan 马志远 1992', 'song-jia 宋佳 1993'),
  family('解放路31号梁家', 'liang-weiguo 梁卫国 1960', 'wan-chuntao 万春桃 1962', 'liang-shuang 梁爽 1989'),
  family('解放路31号谢家', 'xie-yulan 谢玉兰 1958', 'xie-jun 谢军 1983', 'zeng-liping 曾丽萍 1985'),
  family('民主路9号韩家', 'han-bing 韩冰 1977', 'feng-juan 冯娟 1978'),
  family('民主路9号唐家', 'tang-yunsheng 唐运生 1946', 'xia-lamei 夏腊梅 1948', 'tang-yong 唐勇 1972'),
]

/** Those who work for the community and live here without a household of their own in it. */
export const staff = {
  cityAdmin: person('wang-hai 汪海 1974'),
  streetAdmin: person('zou-jie 邹洁 1980'),
  communityAdmin: person('shen-hui 沈慧 1985'),
  auditor: person('cai-mingyuan 蔡明远 1969'),
  stationStaff: person('gong-xiaomei 龚小梅 1990'),
}

/** Lives in the next community, and helps in this one. */
export const guest = { ...person('cao-yufen 曹玉芬 1966'), community: '420106006003' }

export const neighbours: Neighbour[] = families.flatMap(({ members }) => members)
export const everybody: Neighbour[] = [...neighbours, ...Object.values(staff), guest]

/** A mobile number in a form that people have, made of the place in the list. */
export const phoneOf = (user: string): string =>
  `1${['38', '39', '59', '86'][everybody.findIndex((one) => one.user === user) % 4]}`
  + String(71_000_000 + everybody.findIndex((one) => one.user === user) * 10_207)
