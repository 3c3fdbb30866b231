import { explanationSentences } from '../../../src/key-test/explanations';
import type { Walk } from './walk';

/** From a line of a terminal to what it means. */
export function walkFromTerminalToExplanation(walk: () => Walk): void {
  it('explains a refusal where a program printed it', async () => {
    const { workbench, texts } = walk();
    await workbench.command('Run the Failing Program');
    const explanation = await workbench.followTerminalLink(
      'invalid_api_key',
      texts.of(explanationSentences['invalid-key'].text),
    );
    await explanation.getByText(texts.of('Find the Cause')).waitFor();
  });
}
