import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.language.organizations import propose_organizations


def names(text, least=0.0):
    return [span.name for span in propose_organizations(text) if span.score >= least]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("昨日，市长到广元市青禾膜材料科技有限公司调研。", ["广元市青禾膜材料科技有限公司"]),
        ("会上，区水务中心负责同志作了汇报。", ["区水务中心"]),
        ("市住建局和市水利局参加会议。", ["市住建局", "市水利局"]),
        ("来到彭州市第九中学检查。", ["彭州市第九中学"]),
        ("广元市委书记出席活动。", ["广元市委"]),
        ("省民政厅养老服务处处长一行到访。", ["省民政厅养老服务处"]),
        ("与武警广元支队官兵座谈。", ["武警广元支队"]),
        ("被青浦法院受理。", ["青浦法院"]),
        ("中国银行四川省分行行长介绍情况。", ["中国银行四川省分行"]),
        ("走访青禾乳业（广元）有限公司。", ["青禾乳业（广元）有限公司"]),
        ("经开区（自贸区）党工委副书记出席。", ["经开区（自贸区）党工委"]),
        ("落实党中央和国务院部署。", ["党中央", "国务院"]),
        ("市农牧和水务局负责人介绍。", ["市农牧和水务局"]),
        ("省公安厅会同广元市应急管理局检查。", ["省公安厅", "广元市应急管理局"]),
        ("广元市公安局利州区交通大队一中队民警。", ["广元市公安局利州区交通大队一中队"]),
        ("宁夏回族自治区政府发布公告。", ["宁夏回族自治区政府"]),
        ("按照省防指、市安委会要求。", ["省防指", "市安委会"]),
        ("市健康促进中心举办。", ["市健康促进中心"]),
        ("关于召开市十七届人大常委会第二次会议。", ["市十七届人大常委会"]),
        ("“青禾小学生科技知识大赛”组委会主任。", ["“青禾小学生科技知识大赛”组委会"]),
        ("广元乐和信科技有限公司董事长。", ["广元乐和信科技有限公司"]),
        ("联合镇妇联举办活动。", ["镇妇联"]),
        ("部分乡镇的负责人。", []),
        ("丰富社区生活，巡查社区设施，来到另一小区。", []),
        ("各街镇劳动矛盾预防中心。", []),
        ("某花园小区，各民主党派市委会，各市州青商会。", []),
        ("“协商青禾”政协委员工作站。", []),
        ("数字化创新合作区。", []),
        ("广元青年联会。", ["广元青年联会"]),
        ("上海市浦东新区政府与富川瑶族自治县委座谈。", ["上海市浦东新区政府", "富川瑶族自治县委"]),
        ("澳门特别行政区政府经济及科技发展局主办。", ["澳门特别行政区政府经济及科技发展局"]),
        ("支持区委、区政府工作。", ["区委", "区政府"]),
        ("易县纪委监委通报。", ["易县纪委监委"]),
        ("张广新和区纪委负责人参加。", ["区纪委"]),
        ("走访石桥镇白家坪村、大岭村。", ["石桥镇白家坪村", "大岭村"]),
        ("在“青禾”志愿服务驿站座谈。", ["“青禾”志愿服务驿站"]),
        ("青禾证券有限公司投资部负责人到会。", ["青禾证券有限公司投资部"]),
        ("与日本政府代表会谈。", ["日本政府"]),
        ("共青团广元市委书记讲话。", ["共青团广元市委"]),
        ("市农业农村局党组书记、局长参加。", ["市农业农村局"]),
        ("广元市第九届人大常委会举行会议。", ["广元市第九届人大常委会"]),
        ("法国外交部发言人表示。", ["法国外交部"]),
        ("日本外务省、法国工党和哈马斯表示。", ["日本外务省", "法国工党", "哈马斯"]),
        ("市足协、四川省棋院承办。", ["市足协", "四川省棋院"]),
        ("中国农机与设备联合会主办。", ["中国农机与设备联合会"]),
        ("四川奥瑞江饮料有限公司总经理。", ["四川奥瑞江饮料有限公司"]),
        ("市委宣传部、市文旅局联合主办。", ["市委宣传部", "市文旅局"]),
        ("以新担当开创开发区新局面。", ["开发区"]),  # a verb begins no name
        ("石板街道启动产业园服务中心建设。", ["石板街道", "产业园服务中心"]),
        ("中国人民银行广元市中心支行行长介绍。", ["中国人民银行广元市中心支行"]),
        ("人行广元市中心支行行长介绍。", ["人行广元市中心支行"]),
        ("民进四川省委会、民建广元市委作交流。", ["民进四川省委会", "民建广元市委"]),
        ("武警青川中队和县消防救援大队。", ["武警青川中队", "县消防救援大队"]),
        ("市纪委监委和县纪委监委通报。", ["市纪委监委", "县纪委监委"]),  # 和县 is a county elsewhere
        ("区金融办和街道领导参加。", ["区金融办"]),
        ("慰问61234部队和武警61235部队。", ["61234部队", "武警61235部队"]),
        ("走访青禾（广元）测量技术有限公司。", ["青禾（广元）测量技术有限公司"]),
        ("青屿区法院、汉阳县法院交流。", ["青屿区法院", "汉阳县法院"]),
        ("走访青川建材市场。", ["青川建材市场"]),
        ("区林长办、县河长办负责人参加。", ["区林长办", "县河长办"]),
        ("中国科学院西安分院院长讲话。", ["中国科学院西安分院"]),
        ("参观青川县政协文史馆。", ["青川县政协文史馆"]),
        ("首先来到和平村，走访小山村。", ["和平村"]),
        ("来自广元大学文学与新闻传播学院的学生。", ["广元大学文学与新闻传播学院"]),
        ("广元大学与青川学院签约。", ["广元大学", "青川学院"]),
        ("国务院发展研究中心公共管理与人力资源研究所。", ["国务院发展研究中心公共管理与人力资源研究所"]),
        ("水利部国家水文中心专家到会。", ["水利部国家水文中心"]),
        ("广元市新的社会阶层人士联谊会秘书长。", ["广元市新的社会阶层人士联谊会"]),
        ("中国—东盟海产品交易所开业。", ["中国—东盟海产品交易所"]),
        ("走访三星（中国）半导体有限公司。", ["三星（中国）半导体有限公司"]),
        ("积极响应县委号召。", ["县委"]),  # 应县 is a county elsewhere
        ("广元市跨国公司总部。", []),
        ("充分肯定热电集团的做法。", []),
        (
            "广元市金融办、青禾银行、银行间市场交易商协会负责人参加。",
            ["广元市金融办", "青禾银行", "银行间市场交易商协会"],
        ),
        ("省委统战部理论政策研究基地授牌。", ["省委统战部理论政策研究基地"]),
        ("沈砚同志任省委政法委书记。", ["省委政法委"]),
        ("广元大学等离子物理研究院。", ["广元大学等离子物理研究院"]),
        ("经东莞市委批准，由南海区监委给予处分。", ["东莞市委", "南海区监委"]),
        ("青禾大学附属广元医院的医生。", ["青禾大学附属广元医院"]),
        ("曾任库车县委书记。", ["库车县委"]),  # a city today
        ("区财政局党组和县纪委监委派驻组。", ["区财政局", "县纪委监委"]),
        ("团广元市委主办。", ["团广元市委"]),
        ("市政府督查室、市政协办公室。", ["市政府督查室", "市政协办公室"]),
        ("滨城市数字强市建设领导小组。", ["滨城市数字强市建设领导小组"]),
        ("中国物流与采购联合会公布。", ["中国物流与采购联合会"]),
        ("合肥城市学院的学生。", ["合肥城市学院"]),  # 肥城 is a city elsewhere
        ("市中级法院院长参加。", ["市中级法院"]),
        ("镇总工会、街道城建中心负责人参加。", ["镇总工会", "街道城建中心"]),
        ("镇小学、社区活动中心。", []),
        ("到暨山社区座谈。", ["暨山社区"]),
        ("居民区物业公司、董事会。", []),
        ("书法作品赠送给沈郢学校。", ["沈郢学校"]),
        ("原广元银行与平新街道办事处。", ["广元银行", "平新街道办事处"]),
    ],
)
def test_a_body_is_found_with_its_boundaries(sentence, expected):
    assert names(sentence, 0.5) == expected


def test_a_list_shares_the_level_of_its_first_member():
    spans = propose_organizations("区水务中心、园林中心、环卫中心负责人汇报。")
    assert [(span.name, span.scope) for span in spans] == [("区水务中心", ""), ("园林中心", "区"), ("环卫中心", "区")]
    assert all(span.score >= 0.8 for span in spans)


def test_a_town_in_a_list_has_a_name_without_the_county():
    spans = propose_organizations("县水利局、商务局、石桥镇汇报。")
    assert [(span.name, span.scope) for span in spans] == [("县水利局", ""), ("商务局", "县"), ("石桥镇", "")]


def test_a_list_before_a_word_for_companies_is_one_of_companies():
    assert names("当地四川青禾科技、广元鹤立缘等爱心企业支援。", 0.4) == ["四川青禾科技", "广元鹤立缘"]


def test_a_part_knows_its_parent():
    (span,) = propose_organizations("省民政厅养老服务处")
    assert span.parent == "省民政厅"


@pytest.mark.parametrize(
    "text", ["各乡镇、有关部门负责人参加会议。", "相关企业负责人发言。", "各级党委要高度重视。", "要办好学校和医院。"]
)
def test_generic_groups_are_no_bodies(text):
    assert names(text) == []


@settings(deadline=None)  # the first call loads the tables
@given(st.text(alphabet="市区县局委中心公司和、在（）“”青浦青禾科技，A1", max_size=40))
def test_spans_lie_in_the_text_in_order(text):
    end = 0
    for span in propose_organizations(text):
        assert text[span.start : span.end] == span.name
        assert span.start >= end
        assert 0 < span.score <= 1
        end = span.end


@pytest.mark.parametrize(
    "text",
    [
        "各县（市）人民医院负责人",
        "14市州生态环境局负责人",
        "街镇级退役军人服务站",
        "一镇一品、千村示范",
        "政府防汛抗旱指挥部总指挥",
        "社区党群服务中心",
        "广大社区居民",
        "在县会议中心召开",
        "大力发展海洋能源、保健食品",
        "普及中医药知识",
    ],
)
def test_kinds_numbers_and_common_words_name_no_body(text):
    assert names(text) == []


def test_a_list_of_companies_says_so_at_its_end():
    text = "骆峰集团、广元鲁禾、好邻舍等企业作会议发言。"
    assert names(text) == ["骆峰集团", "广元鲁禾", "好邻舍"]
    assert "广元鲁禾" not in names("骆峰集团、广元鲁禾、好邻舍等地名。")


def test_a_company_lends_no_place_to_its_neighbour():
    spans = propose_organizations("省青禾集团、江海港务集团、天源能源公司作交流发言。")
    assert [(span.name, span.scope) for span in spans][2] == ("天源能源公司", "")


def test_a_trade_behind_a_name_wants_a_neighbour_or_its_people():
    assert names("云岭药业董事长林晓介绍。") == ["云岭药业"]
    assert names("走访云岭药业、青禾集团。") == ["云岭药业", "青禾集团"]
    assert names("支持云岭药业。") == []


def test_a_company_without_its_kind_counts_in_a_list():
    assert names("青禾集团、水运集团负责人参加。") == ["青禾集团", "水运集团"]
    assert names("水运集团负责人参加。") == []


def test_places_are_bodies_of_a_low_score():
    (district, township) = propose_organizations("广元市、三界镇参加。")
    assert (district.kind, township.kind) == ("district", "township")
    assert district.score < township.score < 0.8


def test_the_second_name_of_a_zone_is_not_a_second_body():
    assert names("经开区（自贸区）召开会议。") == ["经开区"]


def test_what_stands_between_companies_in_a_list_is_one():
    assert names("青禾科技公司、天岳桓、怀松集团负责人发言。") == ["青禾科技公司", "天岳桓", "怀松集团"]
    assert names("青禾科技公司、广元市委参加。") == ["青禾科技公司", "广元市委"]


def test_a_quoted_site_is_a_weak_body():
    (span,) = propose_organizations("参观“同舟阁”。")
    assert (span.name, span.kind, span.score < 0.5) == ("“同舟阁”", "site", True)
    assert names("坚持“以民为本”。") == []
