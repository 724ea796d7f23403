import { describe, expect, it } from 'vitest';
import { line, valuesOf } from './harness.js';

const balance = [
  '表1 资源配置指标自评表',
  '指标\t单位\t小学标准\t小学实际\t小学差异系数\t结论',
  '高于规定学历教师数\t人/百生\t4.2\t4.86\t0.28\t达标',
  '教学仪器设备值\t元/生\t2000\t2186\t0.39\t达标',
].join('\n');
const balanceValues = [
  '每百名学生拥有高于规定学历教师数 | 小学 | 4.2 人 | standard | -',
  '每百名学生拥有高于规定学历教师数 | 小学 | 4.86 人 | actual | -',
  '每百名学生拥有高于规定学历教师数差异系数 | 小学 | 0.28 | actual | -',
  '生均教学仪器设备值 | 小学 | 2000 元 | standard | -',
  '生均教学仪器设备值 | 小学 | 2186 元 | actual | -',
  '生均教学仪器设备值差异系数 | 小学 | 0.39 | actual | -',
];

describe('tables', () => {
  it('take the heads of row and column, and the unit of the row', () => {
    expect(valuesOf(balance, 2023, true).map(line)).toEqual(balanceValues);
  });

  it('are seen in a text that draws them with tabs', () => {
    expect(valuesOf(balance, 2023, false).map(line)).toEqual(balanceValues);
  });

  it('take years from their heads', () => {
    const text = '指标\t2021年\t2022年\t2023年\n九年义务教育巩固率（%）\t94.1\t95.0\t95.8\n大班额数（个）\t46\t21\t3';
    expect(valuesOf(text, 2023, true).map(line)).toEqual([
      '九年义务教育巩固率 | - | 94.1 % | historical | 2021',
      '九年义务教育巩固率 | - | 95 % | historical | 2022',
      '九年义务教育巩固率 | - | 95.8 % | actual | 2023',
      '大班额数 | - | 46 个 | historical | 2021',
      '大班额数 | - | 21 个 | historical | 2022',
      '大班额数 | - | 3 个 | actual | 2023',
    ]);
  });

  it('take the indicator from the column and the stage from the row', () => {
    const text = '学段\t学校数（所）\t在校生数（人）\t专任教师数（人）\n小学\t36\t18420\t1106\n初中\t14\t9050\t702';
    expect(valuesOf(text, 2023, true).map(line)).toEqual([
      '学校数 | 小学 | 36 所 | actual | -',
      '在校生数 | 小学 | 18420 人 | actual | -',
      '专任教师数 | 小学 | 1106 人 | actual | -',
      '学校数 | 初中 | 14 所 | actual | -',
      '在校生数 | 初中 | 9050 人 | actual | -',
      '专任教师数 | 初中 | 702 人 | actual | -',
    ]);
  });

  it('take the unit above them and the names of schools', () => {
    const text = '各校公用经费拨付情况（单位：万元）\n学校名称\t公用经费\n城关小学\t86.5\n北街中学\t112';
    expect(valuesOf(text, 2023, true).map(line)).toEqual([
      '公用经费拨付额 | 城关小学 | 865000 元 | actual | -',
      '公用经费拨付额 | 北街中学 | 1120000 元 | actual | -',
    ]);
  });

  it('tell target from state by their heads', () => {
    const text = '指标\t目标值\t实际值\n交流轮岗教师比例\t10%\t11.2%\n辍学率\t0\t0.03%';
    expect(valuesOf(text, 2023, true).map(line)).toEqual([
      '交流轮岗教师比例 | - | 10 % | target | -',
      '交流轮岗教师比例 | - | 11.2 % | actual | -',
      '辍学率 | - | 0 % | target | -',
      '辍学率 | - | 0.03 % | actual | -',
    ]);
  });

  it('never take numbers of rows for values, and read sentences in cells', () => {
    const text = '序号\t督导内容\t自评\t情况说明\n1\t班额\t达到\t全县有大班额12个，占1.1%。\n2\t师资\t达到\t专任教师860人。';
    expect(valuesOf(text, 2023, true).map(line)).toEqual([
      '大班额数 | - | 12 个 | actual | -',
      '大班额占比 | - | 1.1 % | actual | -',
      '专任教师数 | - | 860 人 | actual | -',
    ]);
  });
});
