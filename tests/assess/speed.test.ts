import { expect, it } from 'vitest';
import { assess } from './scratch.js';

it('cost grows linearly with the text', () => {
  const unit = '全县各校均已配齐设备，其中两所村小尚未安装，资金正在落实；去年不足的部分今年全部补齐。';
  const time = (n: number): number => {
    const body = unit.repeat(n);
    const start = performance.now();
    assess('各校配齐设备。', body);
    return performance.now() - start;
  };
  time(50);
  const small = Math.min(time(50), time(50), time(50));
  const large = Math.min(time(400), time(400), time(400));
  expect(large / small).toBeLessThan(8 * 4);
});
