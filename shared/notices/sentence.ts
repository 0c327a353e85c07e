/**
 * What people are told of one kind of event: plain sentences with {values}. `page` is where the mini-program leads on a
 * tap. Times among the values are ISO texts and are shown in China's time; minutes are shown as they are.
 */
export interface Sentence { zh: string; en: string; page?: string }
