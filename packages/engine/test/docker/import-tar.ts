import type Docker from "dockerode";

/** Makes an image of a root file system: a tar archive, or the path of one. */
export const importTar = async (docker: Docker, repo: string, tar: Buffer | string): Promise<void> => {
  const progress = await docker.importImage(tar as string, { repo });
  await new Promise((resolve, reject) =>
    docker.modem.followProgress(progress, (error) => (error ? reject(error) : resolve(undefined))),
  );
};
