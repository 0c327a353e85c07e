/** Pure: where something is. */

export interface Place { latitude: number; longitude: number }

const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000

/** To a thousandth of a degree, about a hundred metres (PV-05). */
export const roundedPlace = ({ latitude, longitude }: Place): Place =>
  ({ latitude: rounded(latitude), longitude: rounded(longitude) })
