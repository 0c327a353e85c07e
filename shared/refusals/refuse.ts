/** An expected no: its HTTP status and the sentence that a person reads. */
export const refuse = (status: number, zh: string, en: string) => ({ status, zh, en })
