/** Characters that turn the direction of the text around them (UAX 9); in a title they would reorder the sentence it stands in. */
const CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The same plain data, with every direction control taken out of its texts. Letters that are written from right to left keep their own. */
export function oneDirection<Data>(data: Data): Data {
  if (typeof data === 'string') return data.replace(CONTROLS, '') as Data;
  if (Array.isArray(data)) return data.map((one) => oneDirection(one)) as Data;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, oneDirection(value)])) as Data;
}
