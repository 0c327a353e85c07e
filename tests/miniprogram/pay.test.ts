import { expect, test } from 'vitest'
import { outcomeOf } from '../../miniprogram/src/pay/outcome.ts'

test.each([
  ['requestPayment:ok', 'paid'], ['get_brand_wcpay_request:ok', 'paid'], ['requestPayment:fail cancel', 'cancelled'],
  ['get_brand_wcpay_request:cancel', 'cancelled'], ['requestPayment:fail no permission', 'failed'], ['get_brand_wcpay_request:fail', 'failed'],
  ['', 'failed'], [undefined, 'failed'],
])('what WeChat says of a payment: %s is %s', (message, outcome) => {
  expect(outcomeOf(message)).toBe(outcome)
})
