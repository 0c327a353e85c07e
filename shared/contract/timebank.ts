import { catalogue } from './timebank/catalogue.ts'
import { offers } from './timebank/offers.ts'
import { orderWork } from './timebank/order-work.ts'
import { orders } from './timebank/orders.ts'

/** Orders of the time bank. */
export const timebank = { ...catalogue, ...orders, ...orderWork, ...offers }
