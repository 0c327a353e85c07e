/** The most minutes of time credit that one day of service earns (TB-03). */
export const dailyCapMinutes = 240
