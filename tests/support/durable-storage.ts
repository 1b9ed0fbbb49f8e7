import type { Page } from 'playwright';

/**
 * What an installed app is given: the browser promises never to clear its store by itself. Holds as
 * long as the browser runs, whatever becomes of the page.
 */
export async function keepForGood(page: Page, origin: string): Promise<void> {
	const context = page.context();
	const session = await context.newCDPSession(page);
	const { targetInfo } = await session.send('Target.getTargetInfo');
	await session.detach();
	const { browserContextId } = targetInfo;
	// What a session has granted ends with it, and a page's session with its page.
	const lasting = await context.browser()?.newBrowserCDPSession();
	await lasting?.send('Browser.grantPermissions', {
		origin,
		permissions: ['durableStorage'],
		...(browserContextId === undefined ? {} : { browserContextId })
	});
}
