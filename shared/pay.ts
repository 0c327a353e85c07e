/**
 * What opens WeChat's own payment on a phone, signed by the merchant: `wx.requestPayment` takes it in the mini-program,
 * `getBrandWCPayRequest` (with `appId`) on pages in WeChat's browser. Good for two hours.
 */
export interface PayParams {
  appId: string
  timeStamp: string
  nonceStr: string
  package: string
  signType: 'RSA'
  paySign: string
}
