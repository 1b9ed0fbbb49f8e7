import type { checkCode } from './check-code.ts';

/** As `checkCode`, whose own code is fetched only where a campaign asks for codes. */
export const checkLater: typeof checkCode = async (...asked) =>
	(await import('./check-code.ts')).checkCode(...asked);
