import assert from 'node:assert/strict';
import { type StandInApi, startStandInApi } from '../api/stand-in-api';
import { cleanUp, emptyWorkspace } from './key-test-support';

/**
 * Gives the calling suite its own stand-in API, and each of its tests an empty workspace without editors and
 * notifications.
 */
export function useStandInApi(): () => StandInApi {
  let api: StandInApi | undefined;
  const started = () => api ?? assert.fail('The stand-in API is not started yet.');
  before(async () => {
    api = await startStandInApi();
    await emptyWorkspace();
  });
  afterEach(async () => {
    await cleanUp();
    started().forget();
  });
  after(() => started().close());
  return started;
}
