import { makeDemonstrationOnce } from '../support/product.ts';

/** Once for the whole run; gives back what ends it. */
export default async function setUp(): Promise<() => void> {
	return makeDemonstrationOnce();
}
