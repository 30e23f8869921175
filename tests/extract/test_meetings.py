"""The gathering: its name, kind, date and series."""

import pytest

from tests.support.extracting import make_article, read, read_page
from tests.support.phenomena import phenomena


@phenomena(
    "text, headline, name",
    [
        ("called", "3月12日，临河区召开防汛工作会议。区长林晓主持会议。", None, "临河区防汛工作会议"),
        ("held", "3月12日，临河区防汛工作会议在区会议中心召开。区长林晓主持会议。", None, "临河区防汛工作会议"),
        ("called by its host", "3月12日，区长林晓主持召开区政府常务会议。", None, "区政府常务会议"),
        ("with an ordinal", "3月12日，区长林晓主持召开2025年第4次区政府常务会议。", None, "2025年第4次区政府常务会议"),
        ("session of a congress", "3月12日，临河区第十六届人民代表大会第一次会议开幕。区长林晓作政府工作报告。", None,
         "临河区第十六届人民代表大会第一次会议"),
        ("presidium of a session", "3月12日，临河区十六届人大一次会议主席团举行第四次会议。区领导林晓主持会议。", None,
         "临河区十六届人大一次会议主席团第四次会议"),
        ("composed", "3月12日，临河区召开防汛工作推进会暨安全生产部署会。区长林晓主持会议。", None,
         "临河区防汛工作推进会暨安全生产部署会"),
        ("bracket inside", "3月12日，区委书记林晓主持召开区委理论学习中心组（扩大）学习会议。", None,
         "区委理论学习中心组（扩大）学习会议"),
        ("quotes inside", "3月12日，临河区举行“春风行动”启动仪式。区长林晓致辞。", None, "临河区“春风行动”启动仪式"),
        ("festival", "3月12日，第三届临河区桃花节开幕式在石桥镇举行。区长林晓致辞。", None, "第三届临河区桃花节开幕式"),
        ("behind the mark of a wire", "中新网临河3月12日电 临河区防汛工作会议12日在石桥镇召开。区长林晓主持。", None,
         "临河区防汛工作会议"),
        ("a name that begins like that mark", "3月12日电力保供工作会议在石桥镇召开。区长林晓主持。", None,
         "电力保供工作会议"),
        ("held after its agenda", "临河区十六届人大常委会第五次会议在完成各项议程后，3月12日闭幕。区长林晓出席。", None,
         "临河区十六届人大常委会第五次会议"),
        ("a ceremony of what is quoted", "3月12日，“书香临河知识大赛”举行启动仪式。区长林晓致辞。", None,
         "“书香临河知识大赛”启动仪式"),
        ("quoted altogether", "3月12日，“临河区庆‘八一’联欢会”在临河剧院隆重举行。区长林晓致辞。", None,
         "临河区庆‘八一’联欢会"),
        ("quoted at its end", "3月12日，区委党校举办“名家讲堂——乡村振兴专题报告会”。区长林晓讲话。", None,
         "名家讲堂——乡村振兴专题报告会"),
        ("a plenum, with a comma before its verb",
         "临河区委第八届委员会第十次全体会议，于3月12日在石桥镇举行。区委书记林晓作了讲话。", None,
         "临河区委第八届委员会第十次全体会议"),
        ("with a day between name and place", "“服务中心”启动仪式暨政策会议近日在产业园举行。区长林晓出席。", None,
         "“服务中心”启动仪式暨政策会议"),
        ("a drill carried out on a day", "3月12日，临河区在青石超市开展消防演练，区教育局参加演练。", None,
         "临河区消防演练"),
        ("a banquet", "25日晚，正在青石访问的省长林晓出席同乡会举行的欢迎晚宴并致辞。", None, "同乡会举行的欢迎晚宴"),
        ("a place of one character", "3月12日，全省防汛工作第四次主任会议在汉召开。区长林晓出席会议。", None,
         "全省防汛工作第四次主任会议"),
        ("the chairmen's meeting", "3月12日，市政协召开十四届九次主席会议。主席林晓主持会议。", None,
         "市政协十四届九次主席会议"),
        ("where somebody spoke", "3月12日，临河区副区长林晓在“桃花等你来”新闻发布会上透露，今年是桃花节举办的第三年。",
         None, "“桃花等你来”新闻发布会"),
        ("where something was done", "3月12日，在石桥镇环境整治讲评会上，石桥镇为两个村颁发红旗。镇长林晓讲话。", None,
         "石桥镇环境整治讲评会"),
        ("from where it is known", "近日，从临河区垃圾分类推进会上获悉，该区将建三座驿站。区长林晓讲话。", None,
         "临河区垃圾分类推进会"),
        ("told on the spot", "“我很高兴。”在青石区税务局举行的工作室揭牌暨授旗仪式现场，队员林晓如是说。", None,
         "工作室揭牌暨授旗仪式"),
        ("adorned in passing", "3月12日，石桥镇在青石中学举行了一场简朴的捐赠仪式。镇长林晓致辞。", None,
         "石桥镇捐赠仪式"),
        ("a ceremony besides a meeting",
         "3月12日，临河区检察院召开河长联席会议，成立联络站并举行揭牌仪式。检察长林晓讲话。",
         "首个联络站揭牌", "临河区检察院河长联席会议"),
        ("what opened, with an adverb", "3月12日，临河区社区学院正式揭牌成立。区委常委林晓致辞。", None,
         "临河区社区学院"),
        ("carried out on a day", "3月12日，青石社区开展“学雷锋”志愿服务活动。社区书记林晓参加。", None,
         "“学雷锋”志愿服务活动"),
        ("a festival that opens", "3月12日，临河区第二届桃花节盛大开幕。区长林晓致辞。", None, "临河区第二届桃花节"),
        ("adorned", "3月12日，临河区举行一年一度的桃花节。区长林晓致辞。", None, "临河区桃花节"),
        ("one of a series", "3月12日，云岭讲堂第51讲在青石纪念馆开讲。区长林晓做专题辅导。", None, "云岭讲堂第51讲"),
        ("a comma, a day and no 在 before the place",
         "由青石书社主办的“山那边——林晓诗歌朗读会”活动，12日白石书院举行。区长沈砚致辞。", None,
         "“山那边——林晓诗歌朗读会”活动"),
        ("with verbs in its name", "“春风行”暨首期乡村教育学习研修班白石考察活动启动仪式，12日在青石学院举行。", None,
         "“春风行”暨首期乡村教育学习研修班白石考察活动启动仪式"),
        ("quoted besides", "为期两天的青石作协第二期研修班“山里人家班”3月12日开班。主席林晓致辞。", None,
         "青石作协第二期研修班"),
        ("after its agenda, told before its end", "3月12日，临河区作协第五次代表大会圆满完成各项议程，在石桥闭幕。",
         None, "临河区作协第五次代表大会"),
        ("a name in quotes that might be somebody's", "3月12日，“林晓小画家”白石站活动在临河科技馆正式启动。", None,
         "“林晓小画家”白石站活动"),
        ("behind its theme and what adorns it",
         "品一杯茶，听一支曲……以“同心同愿”为主题的第三届青石茶文化交流活动12日在临河区举行。", None,
         "第三届青石茶文化交流活动"),
        ("an issue of a series where somebody spoke",
         "3月12日，在“临河新貌”系列新闻发布会第三场上，区长林晓指出，要走好新路。", None, "“临河新貌”系列新闻发布会"),
        ("from where it is known, without 上", "3月12日，记者从第九届青石桃花节新闻发布会获悉，桃花节将于月底开幕。",
         None, "第九届青石桃花节新闻发布会"),
        ("a long word, not its beginning", "3月12日，临河区召开防汛会议，传达全市安全行动部署会议要求。", None,
         "临河区防汛会议"),
        ("behind what is said of the dead", "3月12日，党的好干部，青石公司监察员沈砚同志遗体告别仪式在临河举行。", None,
         "青石公司监察员沈砚同志遗体告别仪式"),
        ("a comma in quotes that open before it",
         "3月12日，青石书社举办的“小溪成海，文学润心——《小溪》新书发布会”在临河书城举行。", None,
         "小溪成海，文学润心——《小溪》新书发布会"),
        ("a feast is none", "3月12日，庆祝医师节，青石医院举行医师节演讲活动。院长林晓致辞。", None, "医师节演讲活动"),
        ("what counts days to it is none", "青石博览会开幕倒计时100天之际，博览会主题解读活动3月12日举行。", None,
         "博览会主题解读活动"),
        ("over several days, behind brackets", "青石钢铁协会六届六次理事（扩大）会议29日至30日在临河举行。", None,
         "青石钢铁协会六届六次理事（扩大）会议"),
        ("a session of several", "“桃花开”2025青石县旅游推介会临河片区专场12日在石桥镇举行。县长林晓致辞。", None,
         "“桃花开”2025青石县旅游推介会临河片区专场"),
        ("on the day just told", "12日，记者从青石跆拳道协会获悉，第二届青石跆拳道嘉年华当日在临河开幕。", None,
         "第二届青石跆拳道嘉年华"),
        ("what its assembly decided", "3月12日，区人大常委会会议表决通过关于修改条例的决定。", None,
         "区人大常委会会议"),
        ("organized, with its theme", "3月12日，石桥街道在青石服务中心组织了“巧手剪春”的主题庆祝活动。", None,
         "“巧手剪春”的主题庆祝活动"),
        ("a curtain lifted", "3月12日晚，由区文化馆主办，区剧院协办的“春声”文艺演出活动在临河剧院拉开了帷幕。", None,
         "“春声”文艺演出活动"),
        ("where people sat together", "日前，在石桥街道举行的一场社区治理专题研讨活动中，教授林晓谈了经验。", None,
         "社区治理专题研讨活动"),
        ("called by those who hold another", "3月12日，嘉年华主办方在青石馆召开新闻发布会。区长林晓介绍情况。", None,
         "新闻发布会"),
        ("adorned twice", "3月12日，区长林晓参加生动活泼、形式多样的“书香临河”主题活动。", None, "“书香临河”主题活动"),
        ("a race that starts", "3月12日，临河区首届龙舟赛在青石河鸣枪开赛，副区长林晓宣布开赛。", None,
         "临河区首届龙舟赛"),
        ("comes to a school", "3月12日，“书香临河”全民阅读活动走进青石小学，副区长林晓参加。", None,
         "“书香临河”全民阅读活动"),
        ("organized by another, quoted", "3月12日，在青石集团主办的“区域合作座谈会”上，区长林晓与总经理沈砚签署协议。",
         None, "区域合作座谈会"),
        ("a lecture", "3月12日，区委书记林晓为全区党员干部讲授专题党课。", None, "林晓为全区党员干部讲授专题党课"),
        ("organized by a long list",
         "3月12日，区委宣传部、区精神文明建设委员会办公室、区拥军工作领导小组办公室、区人民武装部、区退役军人事务局、"
         "区妇女联合会等部门联合举办的临河区“最美家庭”发布会在临河剧院举行。区长林晓致辞。", None,
         "临河区“最美家庭”发布会"),
        ("signed on a visit", "3月12日，青石大学校长林晓一行赴临河区人民政府签订战略合作协议。", None,
         "林晓一行赴临河区人民政府签订战略合作协议"),
        ("its day in brackets", "临河区第十届人大选举会议今天（3月12日）在青石宾馆举行。区长林晓参加。", None,
         "临河区第十届人大选举会议"),
        ("a tour and so on", "3月12日，区长林晓到石桥镇调研防汛、春耕等工作。", None, "林晓到石桥镇调研防汛、春耕"),
        ("only the headline names it", "3月12日，区长林晓主持会议并讲话。会议指出，要压实责任。",
         "临河区召开防汛工作会议", "临河区防汛工作会议"),
        ("its year", "近日，2025年临河区防汛工作会议召开。区长林晓出席会议。", None, "2025年临河区防汛工作会议"),
        ("without its year", "近日，2025年临河区防汛工作会议召开。区长林晓出席会议。", None, "临河区防汛工作会议"),
        ("an activity that starts", "3月12日，“书香临河”全民阅读活动在青石广场启动。区长林晓致辞。", None,
         "“书香临河”全民阅读活动"),
        ("its theme", "3月12日，以“爱读书”为主题的临河区读书论坛在青石广场举行。", None, "临河区读书论坛"),
        ("organized by many",
         "3月12日，由临河区文学艺术界联合会、青石县文学艺术界联合会、青石大学联合承办的第二届青石论坛在临河举行。"
         "区长林晓致辞。", None, "第二届青石论坛"),
        ("a session that holds a sitting", "3月12日，临河区十六届人大常委会第五次会议举行第二次全体会议。", None,
         "临河区十六届人大常委会第五次会议第二次全体会议"),
        ("about another gathering", "3月12日，区文旅局就区长林晓出席读书节开幕式举行新闻发布会。", None,
         "新闻发布会"),
        ("its round in brackets", "3月12日，临河区第三届讲师大赛（复赛），在青石广场拉开帷幕。区长林晓致辞。", None,
         "临河区第三届讲师大赛"),
        ("a ceremony of that name", "3月12日，临河区党务干部研修班开班仪式在青石大学举行。区长林晓致辞。", None,
         "临河区党务干部研修班开班仪式"),
        ("the wire's mark behind its day", "青石网临河7月18日电 政协第三届临河区委员会第六次主席会议18日召开。", None,
         "政协第三届临河区委员会第六次主席会议"),
        ("bodies that support it", "7月31日，由临河区妇联主办，区法院、区检察院支持的第五届读书论坛在青石召开。", None,
         "第五届读书论坛"),
        ("attended, with who set it going", "3月12日，医生林晓参加援助基金会发起的“健康临河”义诊活动。", None,
         "“健康临河”义诊活动"),
        ("a talk without its day", "市长林晓今天（29日）会见了顾明远一行。", None, "林晓会见顾明远一行"),
        ("a tour that ends in a talk", "7月28日，院长林晓到驻军部队走访慰问，与司令员沈砚进行了座谈交流。", None,
         "林晓到驻军部队走访慰问"),
        ("sits from a day on", "区人大常委会第四次会议昨天（21日）起召开。", None, "区人大常委会第四次会议"),
        ("two verbs of calling", "由市科技局主办专利大赛（下称“专利赛”）14日在青石举行启动仪式。", None, "专利大赛"),
        ("not its theme", "8月1日，县总工会举办了以“送清凉”为主题的2023年慰问启动仪式。", None, "2023年慰问启动仪式"),
        ("what only adorns it", "8月9日，临河区举行简约而庄重的青禾公司捐赠仪式。", None, "青禾公司捐赠仪式"),
        ("a ceremony for somebody", "市长林晓14日下午在青石广场举行仪式，欢迎教育代表团。",
         "林晓举行仪式欢迎教育代表团", "林晓举行仪式欢迎教育代表团"),
        ("two in one breath", "3月12日，区委书记林晓主持召开党组集体学习会和党组扩大会议。", None, "党组扩大会议"),
        ("whatever the sentence is", "3月12日，石桥街道依托街道党校分校开展2025年度党务工作者培训班。", None,
         "2025年度党务工作者培训班"),
        ("at night, by its day", "2025·临河文化旅游节16日晚间在石桥镇开幕。", None, "2025·临河文化旅游节"),
        ("done besides", "3月12日，区长林晓出席临河区档案馆挂牌仪式并共同揭牌。", None, "临河区档案馆挂牌仪式"),
        ("nothing lost in it", "3月12日，青石溯源研究学术研讨会在石桥镇举行。", None, "青石溯源研究学术研讨会"),
        ("told late, by officials, on a day", "大雨不停。" * 6 + "3月12日，区长林晓带领镇村干部检查防汛工作。", None,
         "林晓带领镇村干部检查防汛工作"),
        ("a race that begins", "3月12日，临河区首届“青石杯”足球赛正式开启。", None, "临河区首届“青石杯”足球赛"),
        ("where it was", "3月12日，区长林晓出席在石桥镇举行的第四届青石论坛。", None, "第四届青石论坛"),
        ("who took part, before it",
         "3月12日，由区委宣传部主办，区妇联、团区委等部门参与的“新风”文艺演出，在剧院上演。", None, "“新风”文艺演出"),
        ("how long it lasts", "3月12日，为期五天的青石服务贸易交易会在石桥镇开启。", None, "青石服务贸易交易会"),
        ("what they looked at, in the next clause", "3月12日，区长林晓来到石桥镇，检查防汛工作准备情况。", None,
         "林晓来到石桥镇，检查防汛工作准备情况"),
        ("a party without names", "3月12日，市人大常委会调研组一行到石桥镇调研春耕工作。", None,
         "市人大常委会调研组一行到石桥镇调研春耕工作"),
        ("nothing but a word", "3月12日，区长林晓在青石广场举行仪式，欢迎教师。", "临河区欢迎教师", "临河区欢迎教师"),
        ("signing", "3月12日，临河区人民政府与青石公司举行战略合作签约仪式。区长林晓出席。", None, "战略合作签约仪式"),
    ],
    {},
)  # fmt: skip
def test_names(text, headline, name):
    assert name in read(text, headline).meeting_names


@phenomena(
    "text, kind",
    [
        ("meeting", "3月12日，临河区召开防汛工作会议。区长林晓主持会议。", "conference"),
        ("sitting down with those called on", "3月12日，区政协副主席林晓一行来到石桥镇，开展走访青年企业家座谈活动。",
         "talk"),
        ("a talk and what goes with it", "3月12日，石桥社区组织开展迎新春座谈会暨观影活动。书记林晓致辞。", "talk"),
        ("a call", "青石国总统林晓3月12日应约同白石国总理沈砚通电话。", "talk"),
        ("a funeral", "青石国副总理林晓3月12日抵达临河，出席总理沈砚的葬礼。", "activity"),
        ("a congress that elects", "3月12日，临河区第九届人民代表大会第三次会议选举林晓为区长。", "conference"),
        ("to the press", "青石国首相林晓3月12日在临河举行记者会。", "conference"),
        ("a conference gone to", "3月12日，区纪委监督检查室主任林晓前往石桥镇，参加该镇巡查工作动员会并讲话。",
         "conference"),
        ("drinks for workers", "3月12日，区总工会主席林晓带队开展“工会送清凉”主题活动。", "inspection"),
        ("help for a county", "3月12日，区委常委林晓带队赴青石县开展对口帮扶活动。", "inspection"),
        ("support for a county", "3月12日，市科协赴青石省临河县开展结对交流活动。主席林晓参加。", "visit"),
        ("dispatched by video", "3月12日，市长林晓到市应急指挥大厅视频调度抗旱。", "conference"),
        ("consultation by video", "3月12日，省应急厅组织防汛视频会商调度。厅长林晓参加。", "conference"),
        ("calling on those who report of a congress", "区委书记林晓3月12日看望参加区人大三次会议报道的新闻工作者。",
         "inspection"),
        ("conference on the spot", "3月12日，临河区召开产业项目现场推进会。区长林晓讲话。", "conference"),
        ("telephone and video meeting", "3月12日，临河区召开防汛工作视频调度会。区长林晓讲话。", "conference"),
        ("seminar", "3月12日，青石大学举办乡村振兴研讨会。校长林晓致辞。", "conference"),
        ("talk", "3月12日，区长林晓与青石公司董事长沈砚座谈。", "talk"),
        ("receiving", "3月12日，区委书记林晓会见青石公司董事长沈砚一行。", "talk"),
        ("signing", "3月12日，临河区与青石公司举行合作签约仪式。区长林晓出席仪式。", "talk"),
        ("inspection", "3月12日，区长林晓到石桥镇检查防汛工作。", "inspection"),
        ("inspection at night", "3月12日晚，区长林晓带队夜查安全生产工作。", "inspection"),
        ("consolation", "3月12日，区委书记林晓走访慰问困难群众。", "inspection"),
        ("visit", "3月12日，区长林晓带队赴石城县考察学习乡村旅游工作。", "visit"),
        ("canvassing investment", "3月12日，区长林晓带队到广元市开展招商考察活动。", "visit"),
        ("a conference that is also a ceremony",
         "3月12日，临河区举行产业园开工仪式暨项目推进会。区长林晓讲话。", "conference"),
        ("parts that share their last word", "3月12日，临河区举行证书颁证暨项目签约仪式。区长林晓讲话。", "activity"),
        ("a signing and a handing over", "3月12日，青石学院举行实践基地签约及授牌仪式。院长林晓讲话。", "talk"),
        ("a start that is also a training", "3月12日，临河区召开普查工作启动暨培训会。区长林晓讲话。", "conference"),
        ("a talk first", "3月12日，石桥镇召开学生座谈会暨表彰会。镇长林晓讲话。", "talk"),
        ("two sports meetings", "3月12日，临河区举办全民健身运动会暨残疾人运动会。区长林晓致辞。", "activity"),
        ("consolation by people without names", "3月12日，区检察院开展迎“八一”走访慰问系列活动。", "inspection"),
        ("signing without a ceremony", "3月12日，青石大学校长林晓赴临河区人民政府签订合作协议。", "talk"),
        ("two bodies sign", "3月12日，白石集团与临河区人民政府共同签署合作协议。区长林晓出席活动。", "talk"),
        ("a dialogue with guests", "3月12日，市长林晓同各组织负责人举行“1+10”对话会。", "talk"),
        ("a dialogue of many", "3月12日，青石论坛举行企业家对话会。市长林晓致辞。", "conference"),
        ("looking to learn", "3月12日，区长林晓率队赴青石镇观摩重点项目。", "activity"),
        ("looking around elsewhere", "3月12日，青石商会会长林晓一行到临河社区参观交流。", "visit"),
        ("drill", "3月12日，区应急管理局组织开展防汛应急演练。副区长林晓参加。", "activity"),
        ("two ceremonies", "3月12日，临河区举行产业园开工仪式暨合作签约仪式。区长林晓讲话。", "activity"),
        ("ceremony", "3月12日，临河区举行产业园开工仪式。区长林晓宣布开工。", "activity"),
        ("planting trees", "3月12日，区领导林晓、沈砚参加义务植树活动。", "activity"),
        ("training", "3月12日，临河区举办安全生产培训班。副区长林晓作动员讲话。", "activity"),
        ("directs on the spot", "3月12日，区长林晓赶赴石桥镇现场调度防汛工作。", "inspection"),
        ("looks at what is theirs", "12日至13日，国务院总理林晓在青石县考察。", "inspection"),
        ("meeting leaders without names", "3月12日，国家副主席林晓分别会见东盟国家领导人。", "talk"),
        ("calls on people, told as an activity", "近日，青石社区开展了走访慰问困难老人的暖心活动。", "inspection"),
        ("led by others", "3月12日，医院主任林晓前往石桥镇参加区卫健委指导下开展的大型义诊活动。", "activity"),
        ("planted in the days of a conference",
         "3月12日，青禾开发者大会（QH）期间，青禾集团举行植树活动。区长林晓致辞。", "activity"),
        ("a wedding of many", "3月12日，临河区举办“青石之夏”集体婚礼。区总工会主席林晓致辞。", "activity"),
        ("a camp", "3月12日，临河区青少年夏令营开营。区教育局局长林晓致辞。", "activity"),
        ("learning together", "3月12日，区人大常委会党组举行中心组联组学习，并召开座谈会。林晓主持。", "conference"),
        ("meeting those of a congress", "3月12日，市长林晓会见全市劳模大会与会代表。", "talk"),
        ("meeting those of a congress, held before", "3月12日，首届青石论坛在临河举行。市长林晓会见与会代表并讲话。",
         "talk"),
        ("press about a ceremony", "3月12日，区文旅局就区长林晓出席读书节开幕式举行新闻发布会。", "conference"),
        ("the press meets people", "3月12日，区政府新闻办举行记者见面会。区教育局局长林晓出席。", "conference"),
        ("an unnamed body on its way to learn", "3月12日，石桥镇纪委组织党员赴青石警示教育基地参观学习。", "activity"),
        ("an unnamed body looks", "3月12日，石桥镇纪委到青石村检查。", "inspection"),
        ("what a body carries out", "3月12日，临河区教育局对培训机构开展了暑期专项检查，提出整改意见。", "inspection"),
        ("a party looks in the next clause", "3月12日，区安委会检查小组在工地，现场查看防护情况。", "inspection"),
        ("discussed in groups", "3月12日，区政协委员就政府工作报告进行分组讨论。", "conference"),
        ("a lecture on a quoted theme",
         "3月12日，区长林晓围绕“强化理论学习，推动高质量发展，建设美丽新临河”讲授主题教育专题党课。", "activity"),
        ("called on by a name", "3月12日，青石街道举办迎“八一”走访慰问驻地部队活动。街道书记林晓参加。", "inspection"),
        ("brought to their homes", "3月12日，县长林晓来到村民沈砚家中，送上“光荣之家”牌匾和慰问金。", "inspection"),
        ("what is prepared", "3月12日，区长林晓检查桃花节筹备工作。", "inspection"),
        ("before a day to come", "距3月30日桃花节开幕还有十二天，区长林晓检查筹备工作。", "inspection"),
        ("arrived by air", "3月12日晚，国家主席林晓乘专机抵达青石，应总统沈砚邀请，对青石国进行国事访问。", "visit"),
        ("with a nameless meeting at its end", "3月12日，市委书记林晓赴青石县调研新材料项目建设，并召开现场办公会。",
         "inspection"),
        ("students look", "3月12日，青石大学团队到石桥镇开展社会实践调研活动。教授林晓带队。", "activity"),
        ("works of power looked at", "3月12日，区长林晓检查电力设施。", "inspection"),
        ("firms of a kind looked at", "12日，市委书记林晓深入电商企业、物流园，就产业发展进行调研，强调要加快创新。",
         "inspection"),
        ("staff called on", "3月12日，区长林晓走访慰问员工。", "inspection"),
        ("a squad of a body looks in the next clause", "3月12日，临河区委编办专班到青石开发区，调研社会治理工作。",
         "inspection"),
        ("wishes brought", "近日，石桥镇党委书记林晓带领镇干部走进退役军人家中，送上节日的祝福。", "inspection"),
        ("a body signs with many", "3月12日，石桥镇政府与青禾公司等七家企业签署合作协议。镇长林晓见证。", "talk"),
        ("a delegation goes round a firm", "白石省政府代表团3月12日走访青石银行并座谈交流。", "visit"),
        ("a party of a quoted name", "3月12日，省农学会理事长林晓携省“希望之路”人才帮扶团来石桥镇开展走访调研。",
         "inspection"),
        ("questions first", "路修好了吗？桥通车了吗？水还缺吗？青石县考察团3月12日参观临河大桥。", "visit"),
        ("to the press, in short", "3月12日，区政府新闻办召开防汛媒体通气会。副区长林晓介绍情况。", "conference"),
        ("for those who look for work", "3月12日，青石学院举办春季双选会。院长林晓致辞。", "activity"),
        ("to learn from each other", "3月12日，青石大学校长林晓一行赴白沙大学调研交流。", "visit"),
        ("held by a body that is called like a meeting",
         "3月12日，由临河区人大常委会举办，区教育局承办的生态日宣传活动在青石广场举行。区长林晓致辞。", "activity"),
        ("told by those received", "7月27日晚，考察团获率团访问白沙国的青石特区行政长官林晓接见。", "talk"),
        ("going on", "今天的青石小学课堂，一场特殊的思政课正在进行。校长林晓为孩子们授课。", "activity"),
        ("under a leader, without a day", "临河学院学生会在教授林晓带领下，前往白沙县开展调研。", "inspection"),
        ("on the eve of a feast", "“八一”建军节来临之际，石桥镇纪委到青石村慰问。", "inspection"),
        ("signed and handed over", "3月12日，青石大学与临河区举行实践基地签约及授牌仪式。区长林晓致辞。", "talk"),
        ("two subjects of one", "3月12日，临河区召开近视及影响因素调查启动暨培训会。区长林晓讲话。", "conference"),
        ("a firm learns of another", "3月12日，青石公司总经理林晓一行莅临白沙公司参观调研。", "visit"),
        ("police on the move",
         "3月12日晚启动集中清查统一行动。当晚，副市长林晓深入青石区卡口，白沙区车站卡口开展实地督导。", "inspection"),
        ("started, with people there",
         "3月12日，2023年首期青石街道“小鹿领航”学堂计划正式启动。开班仪式上，街道为学员发放了教材。", "activity"),
        ("led by somebody", "医生们走进社区。此次义诊由青石医院主任林晓带队，为老人普及知识。", "activity"),
        ("competition", "3月12日，临河区职工篮球赛开幕。区总工会主席林晓致辞。", "activity"),
    ],
)  # fmt: skip
def test_kinds(text, kind):
    assert read(text).meeting.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "近年来，临河区开展160余场自护教育专题活动。",
        "林晓最近一次露面，是因其3月12日在石桥镇主持召开了一个会议。",
        "去年，区长林晓主持召开防汛工作会议。",
        "区长林晓说：3月12日不会举行会议。",
        "日前，市委组织部划拨100万元用于开展走访慰问活动。",
        "3月12日，区长林晓向全区护士致以节日的祝贺和诚挚的慰问。",
        "3月12日，暑托班开门。学校多次召开专题会议，精心部署。",
        "联席会议由区教育局牵头，每年定期召开会议，统筹指导工作。",
        "汛情发生以来，区长林晓6次召开调度会，分析形势。",
        "3月12日，民警林晓到石桥镇检查，将嫌疑人抓获。",
        "2020年12月，区长林晓主持召开基层代表座谈会，听取意见。",
        "3月12日，青石公司公告，公司与白沙县政府达成共识，双方拟共同签署合作协议。",
        "日前，区生态环境局出台《工地扬尘治理检查评价办法》。",
        "3月12日，区公安局民警到青石村走访，发现一名老人走失。",
        "3月12日，医生林晓为患者接诊，检查发现病灶。",
        "3月12日，院长林晓为患者检查眼睛。",
        "3月12日，在最早开始的男子射箭决赛中，选手林晓夺冠。",
        "3月12日，技术员林晓正在检查大棚。",
        "3月12日，志愿者林晓指导孩子们写作业。",
        "3月12日，镇长沈砚激动地对前来调研的专家说，桃花开了。",
        "3月12日，村民沈砚接过镇里送来的米面等慰问品。",
        "3月12日，离青石运动会开幕还有十天。",
        "青石冬季运动会闭幕式3月20日晚在青石馆举行。区长林晓将出席。",
        "近日，石桥镇实现了新目标。不久前，桃花采摘仪式在石桥圆满结束，预示着丰收。",
        "3月12日，书记林晓做客直播间。林晓自被派驻以来，第一时间走访了解村情。",
        "3月12日，公司公告。沈砚曾任职于青石集团信息调研处、发展部调研处。",
        "3月12日，记者获悉，决赛将于本周举行，乐队将轮流登场，助力决赛顺利举行。",
        "3月12日，省人大常委会开展协同立法。",
        "3月12日，区民政局发布公告，请市民提供线索（包括参加人、活动时间、活动地点）。",
        "近日，市公安局发布通告。为确保第九届桃花节石桥镇赛事顺利举办，对该区域实施管控。",
        "3月12日，总书记林晓表示，双方不会再次进行磋商。",
        "3月10日至12日，青石党校举办支部书记培训班期间，查处了两起违纪问题。",
        "3月12日，区体育局宣布，今年的总决赛将继续在临河举行。",
        "3月12日，民警林晓在青石路执勤时，对一辆面包车进行检查。",
        "3月12日，一次贴心走访带去了区长林晓的牵挂。",
        "近期，石桥街道将联手临河书法家协会，开展“墨香临河”主题书写活动，庆祝丰收。",
        "3月12日，石桥街道开展“七彩临河”主题摄影活动。活动对象：居民。名额有限，快来报名吧。",
        "临河区聚焦支部建设，推动发展。举办党务工作培训等系列活动，培养人才。",
        "近年来，临河区发展很快。临河区召开建房工作调度会议，建立专班，形成合力。",
    ],
)
def test_what_is_no_gathering_of_a_day(text):
    assert read(text).meeting_names == set()


@phenomena(
    "text, date",
    [
        ("month and day", "3月12日，临河区召开防汛工作会议。", "2025-03-12"),
        ("day alone", "12日上午，临河区召开防汛工作会议。", "2025-03-12"),
        ("whole date", "2024年12月30日，临河区召开防汛工作会议。", "2024-12-30"),
        ("yesterday", "昨日，临河区召开防汛工作会议。", "2025-03-17"),
        ("today", "今天上午，临河区召开防汛工作会议。", "2025-03-18"),
        ("a day of last month", "28日，临河区召开防汛工作会议。", "2025-02-28"),
        ("from the year before", "12月30日，临河区召开防汛工作会议。", "2024-12-30"),
        ("behind the name", "临河区防汛工作会议于3月12日召开。", "2025-03-12"),
        ("recently has no date", "近日，临河区召开防汛工作会议。", ""),
        ("today counts from the dateline", "临河网3月14日电 今天，临河区召开防汛工作会议。", "2025-03-14"),
        ("dateline is no date of the event", "临河网3月14日讯 3月12日，临河区召开防汛工作会议。", "2025-03-12"),
        ("a cited date is not its own", "3月12日，临河区召开会议，传达学习3月5日市委常委会会议精神。", "2025-03-12"),
        ("a day called a number", "12号，临河区召开防汛工作会议。", "2025-03-12"),
        ("the day of a message", "区气象局3月14日发布消息，当天上午，临河区召开防汛工作会议。", "2025-03-14"),
        ("opened of late", "3月12日上午，临河区在近日开放的青石展馆召开防汛工作会议。", "2025-03-12"),
        ("a paper called 明日 is no day", "由光明日报社主办的临河防汛工作会议12日在石桥镇召开。", "2025-03-12"),
        ("a day to come is none of what is reported", "临河区召开防汛工作会议，定于3月29日演练。", ""),
        ("over several days", "3月10日至12日，临河区举办安全生产培训班。", "2025-03-10"),
    ],
)
def test_dates(text, date):
    assert read(text + "区长林晓主持会议。").meeting.date == date


@pytest.mark.parametrize(
    ("word", "daypart"), [("上午", "上午"), ("下午", "下午"), ("晚", "晚"), ("晚上", "晚"), ("", None)]
)
def test_dayparts(word, daypart):
    one = read(f"3月12日{word}，临河区召开防汛工作会议。区长林晓主持会议。")
    (properties,) = [e.properties for e in one.facts.entities if e.label == "Meeting"]
    assert properties.get("daypart") == daypart


@phenomena(
    "name, series, ordinal",
    [
        ("number of the year", "2025年第4次区政府常务会议", "区政府常务会议", 4),
        ("in Chinese numerals", "第二十三次区政府常务会议", "区政府常务会议", 23),
        ("period", "第三期干部培训班", "干部培训班", 3),
        ("no number", "防汛工作会议", None, None),
    ],
)
def test_series(name, series, ordinal):
    one = read(f"3月12日，区长林晓主持召开{name}。")
    (properties,) = [e.properties for e in one.facts.entities if e.label == "Meeting"]
    assert (properties.get("series"), properties.get("ordinal")) == (series, ordinal)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("3月12日，临河区防汛工作会议在青石宾馆召开。区长林晓主持会议。", "青石宾馆"),
        ("3月12日，市长林晓在青石宾馆主持召开防汛工作会议。", "青石宾馆"),
        ("3月12日，市长林晓在青石会堂同来访的沈砚总经理举行会谈。", "青石会堂"),
        ("在12日举办的临河读书节开幕式上，区长林晓致辞。", None),
        ("3月12日，临河读书节在这里举行，区长林晓出席开幕式。", None),
    ],
)
def test_the_place_of_a_meeting(text, place):
    (properties,) = [e.properties for e in read(text).facts.entities if e.label == "Meeting"]
    assert properties.get("place") == place


def test_two_meetings_on_one_afternoon_are_two():
    first = make_article("3月12日下午，临河区召开防汛工作会议。区长林晓主持会议。", id_="a-1")
    second = make_article("3月12日下午，临河区召开招商工作会议。区长林晓主持会议。", id_="a-2")
    names = [one.meeting.name for one in read_page([first, second])]
    assert names == ["临河区防汛工作会议", "临河区招商工作会议"]


def test_the_headline_is_another_name():
    one = read("3月12日，临河区召开防汛工作会议。区长林晓主持会议。", "临河区部署防汛工作")
    assert one.meeting.name == "临河区防汛工作会议"
    assert "临河区部署防汛工作" in one.meeting_names


def test_follow_up_talks_of_a_trip_belong_to_the_trip():
    one = read("3月12日，区长林晓到石桥镇调研防汛工作。在随后召开的座谈会上，林晓强调，要压实责任。")
    assert one.meeting.kind == "inspection"
    assert one.roles == {"林晓": {"lead", "speak"}}


@phenomena(
    "text, conveners",
    [
        ("a district", "3月12日，临河区召开防汛工作会议。", {"临河区"}),
        ("a body", "3月12日，区教育局召开校园安全工作会议。", {"区教育局"}),
        ("two bodies", "3月12日，区教育局、区公安局联合召开校园安全工作会议。", {"区教育局", "区公安局"}),
        ("主办", "3月12日，由区教育局主办的校园安全研讨会在石桥镇举行。", {"区教育局"}),
        ("a person does not convene", "3月12日，区长林晓主持召开防汛工作会议。", set()),
    ],
    {},
)
def test_conveners(text, conveners):
    assert read(text + "副区长沈砚参加会议。").conveners == conveners


@phenomena(
    "text, gathering",
    [
        ("its ceremony",
         "3月12日，青石县巡回法庭正式揭牌成立。院长林晓、副院长沈砚参加揭牌仪式。", ("揭牌仪式", "activity")),
        ("its host", "岗位上的本领要练。3月12日，培训由青石县人民法院政治部主任林晓主持。", ("培训", "activity")),
        ("signing", "近日，青石公司与临河区签署合作协议。区长林晓、董事长沈砚出席签约仪式。", ("签约仪式", "talk")),
    ],
)  # fmt: skip
def test_gatherings_told_only_by_who_took_part(text, gathering):
    one = read(text)
    assert (one.meeting.name, one.meeting.kind) == gathering
    assert "林晓" in one.present


@phenomena(
    "text",
    [
        ("spirit", "区长林晓参加学习活动精神宣讲的文章引起反响。"),
        ("planned", "区长林晓将出席揭牌仪式，请市民留意。"),
        ("nobody by name", "各界代表参加揭牌仪式。"),
    ],
)
def test_what_implies_no_gathering(text):
    assert read(text).meetings == []


def test_what_an_invited_guest_gives():
    one = read("3月12日，区教育局邀请青石大学教授林晓作党史学习教育专题辅导。局长沈砚、副局长顾明远聆听辅导。")
    assert (one.meeting.name, one.meeting.kind) == ("党史学习教育专题辅导", "activity")
    assert one.roles == {"林晓": {"speak"}, "沈砚": {"attend"}, "顾明远": {"attend"}}


def test_an_invitation_to_something_else_is_no_lecture():
    assert read("3月12日，区教育局邀请青石大学教授林晓担任顾问。").meetings == []


@phenomena(
    "text, headline, name",
    [
        ("in the lede", "3月12日，省委书记林晓在石桥镇调研时强调，要压实责任。", None, "林晓在石桥镇调研"),
        ("with what was looked at", "省委书记林晓赴石桥镇调研春耕情况时指出，要压实责任。", None,
         "林晓赴石桥镇调研春耕情况"),
        ("two verbs", "林晓到部分企业走访调研时强调，要压实责任。市委书记林晓看望了职工。", None,
         "林晓到部分企业走访调研"),
        ("the head of state, as news", "国家主席周望舒近日在临河考察时强调，要压实责任。",
         "周望舒在临河考察时强调 压实责任", "周望舒在临河考察"),
    ],
)  # fmt: skip
def test_a_tour_on_which_something_was_said(text, headline, name):
    assert name in read(text, headline).meeting_names


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("国家主席周望舒到石桥镇考察时强调，要压实责任。讲话引起热烈反响。", "周望舒主席的讲话引起热烈反响"),
        ("石桥镇的茶园绿了。农民忙着采茶。省委书记林晓在石桥镇调研时说，茶是好茶。", "石桥镇茶园新事"),
    ],
)
def test_a_tour_that_is_only_recalled(text, headline):
    assert read(text, headline).meetings == []


def test_a_reception_that_the_headline_tells_is_the_news_not_what_went_on_of_late():
    text = (
        "近期，广元市春山公益基金会到我省开展乡村校医培训活动。3月12日，省委书记林晓在青石会见来参加活动的"
        "临河公司总经理沈砚、广元市春山公益基金会理事长顾明远一行。"
    )
    assert read(text, "林晓会见广元市春山公益基金会客人").meeting.kind == "talk"


def test_what_the_headline_says_was_attended_is_a_gathering_in_the_last_resort():
    text = "3月12日晚，“桃花年”在临河剧院隆重举行。人们围住了市长林晓。"
    assert read(text, "林晓出席桃花年开幕式").meeting.name == "桃花年开幕式"
    assert read(text, "沈砚出席桃花年开幕式").meetings == []


def test_who_comes_back_from_a_conference_attends_none():
    text = "3月12日，市长林晓在结束出席青石合作论坛后，乘车回到临河。"
    assert read(text, "林晓结束出席青石合作论坛回到临河").meetings == []


def test_a_headline_says_what_kind_of_activity_it_was():
    text = "3月12日，青石区赴白石县开展工作。区领导林晓参加活动。"
    assert read(text, "青石区赴白石县开展对口支援工作").meeting.kind == "inspection"


def test_a_surname_is_no_mark_of_the_past():
    assert read("3月12日，区长曾晓林出席临河区防汛工作会议并讲话。").meeting.name == "临河区防汛工作会议"
    assert read("3月12日，沈砚发布文章。区长林晓曾出席临河区防汛工作会议。").meetings == []


def test_a_session_that_passed_what_is_shown_is_no_news():
    text = (
        "3月12日的临河法治系列宣讲首场活动上，区里推出多项举措。活动现场还介绍了2月20日"
        "市十六届人大常委会第三次会议表决通过的《临河市河道规定》。区委书记林晓出席活动。"
    )
    assert read(text).meeting.name == "临河法治系列宣讲首场活动"
    assert "第三次会议" in read("2月20日，市十六届人大常委会第三次会议表决通过了《临河市河道规定》。").meeting.name


def test_a_word_for_a_gathering_lies_not_across_two_others():
    text = "3月12日，青石研究院院长林晓出席第九届临河经济年会演讲表示，改革很重要。"
    assert read(text).meeting.name == "第九届临河经济年会"


def test_a_session_is_not_held_by_what_it_passed():
    assert not read("3月12日，区政府印发常务会议审议通过的《办法》。区长林晓介绍情况。").meetings
