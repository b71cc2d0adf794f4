import { threadState } from '../thread-state.js';

/**
 * The root of all sockets. Its prototype is one object for all copies of this module in a thread, and families put
 * their methods there (`FamilyDefinition.methods`): a class itself could not be dropped in parts by bundlers.
 */
export const FamilyMethods = /* @__PURE__ */ sharedRoot();

function sharedRoot(): abstract new () => object {
  function Root(): void {}
  Root.prototype = threadState.methods;
  return Root as unknown as abstract new () => object;
}
