/** Whether one number stands to another as an operator says; null for what compares no sizes. */
export function compares(one: number, operator: string, other: number): boolean | null {
	switch (operator) {
		case '<':
			return one < other;
		case '<=':
			return one <= other;
		case '>':
			return one > other;
		case '>=':
			return one >= other;
		default:
			return null;
	}
}
