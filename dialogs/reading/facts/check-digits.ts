/** Whether the figures in the text could be a bank card's. */
export function passesLuhn(found: string): boolean {
  const digits = Array.from(found.replace(/\D/g, ''), Number).reverse();
  const weighed = digits.map((digit, index) => digit * (index % 2 === 0 ? 1 : 2));
  return sum(weighed.map((value) => (value > 9 ? value - 9 : value))) % 10 === 0;
}

/** Whether the nine figures in the text could be a Dutch citizen service number. */
export function passesElfproef(found: string): boolean {
  const digits = Array.from(found.replace(/\D/g, ''), Number);
  return sum(digits.map((digit, index) => digit * (index === 8 ? -1 : 9 - index))) % 11 === 0;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
