export default definePageConfig({ navigationBarTitleText: '别人能看到什么' })
