export default definePageConfig({ navigationBarTitleText: '申报公益创投' })
