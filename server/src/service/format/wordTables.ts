import type { KeyContext } from './knownKeys.ts';

/*
 * The lists behind `otherWords.ts`: for each place, the known keys with what else they are called, separated by commas. Letters alone count
 * when they are looked up, so that one spelling of each is enough.
 */

export interface WordTable {
  /** By known key: what the whole of a written key may be. */
  readonly words: Readonly<Record<string, string>>;
  /** By known key: single words that decide where the whole is not listed, the first word of the written key first. */
  readonly hints?: Readonly<Record<string, string>>;
}

const itemWords = {
  name:
    'skill,competency,competence,capability,title,heading,label,task,duty,activity,responsibility,accountability,what,item,subject,topic,' +
    'course,qualification,certificate,certification,award,degree,area,requirement,criterion,criteria,knowledge,behaviour,behavior,tool,' +
    'what to do,job,function',
  description:
    'text,detail,desc,descr,definition,meaning,explanation,summary,note,notes,comment,comments,how,what it means,what this means,about,' +
    'what you do,narrative,statement,body,content,purpose,why',
  type: 'kind,category,group,theme,heading type,section,class',
  details:
    'frequency,how often,when,percentage,percent,time,share,weight,weighting,hours,duration,years,years of experience,deadline,provider,' +
    'cost,date,expires,expiry,where,location,who,owner,priority',
  links: 'link,url,urls,web,website,see also,more information,resources',
  tags: 'tag,keywords,keyword,labels',
  id: 'identifier,key',
};

export const wordTables: Readonly<Partial<Record<KeyContext, WordTable>>> = {
  role: {
    words: {
      title:
        'job title,role title,post title,position title,name,role name,job name,role,job,post,position,vacancy,vacancy title,designation',
      family:
        'department,dept,team,directorate,division,job family,family,profession,function,business unit,business area,unit,service,' +
        'service area,section name,faculty,discipline',
      organisation:
        'organization,company,employer,trust,org,charity,firm,council,university,institution,local authority,business,agency',
      owner: 'document owner,profile owner,job description owner,maintained by,owned by,author',
      version: 'document version,version number,revision,issue',
      updated:
        'last updated,updated on,last reviewed,reviewed,date updated,date of last review,last modified,review date,date reviewed',
      grade: 'job grade,pay grade,grading,grade level,level,salary grade,seniority,rank,job level',
      status: 'document status,profile status,state',
      lang: 'language,locale',
      frameworks: 'framework,skills framework,competency framework',
      extends: 'based on,inherits,inherits from,extends role',
      progressesTo:
        'progresses to,progression to,next role,next step,next steps,leads to,career path,career progression,promotion to,can progress to,' +
        'next job,moves on to',
      reportsTo:
        'reports to,reporting to,report to,line manager,manager,line managed by,managed by,responsible to,accountable to,answers to,' +
        'reporting line,supervised by,supervisor,boss,your manager,works for,line management,immediate manager,reports into',
      codes: 'classification,classifications,occupation code,occupation codes,occupational codes,standard codes',
      summary:
        'purpose,about,overview,summary,job purpose,role purpose,main purpose,purpose of post,purpose of job,purpose of role,' +
        'purpose of the job,purpose of the post,purpose of the role,job summary,role summary,role overview,job overview,the role,the job,' +
        'about the role,about the job,about this role,about the post,about this job,introduction,intro,description,job description,' +
        'role description,profile,in short,in brief,in a nutshell,mission,objective,main objective,aim,aims,role profile,background to the role,' +
        'position summary,overall purpose,primary purpose,main purpose of job,tldr,what is the job,what the role is,' +
        'position overview,position purpose,position description,post summary,summary of the role,summary of the job,summary of the position',
      background:
        'experience,prerequisites,prior experience,previous experience,work experience,prior knowledge,required experience,' +
        'experience required,experience needed,relevant experience,knowledge and experience,experience and knowledge,your experience,' +
        'your background,entry requirements,knowledge,what you have done,background and experience,professional experience,history,' +
        'registration,professional registration,experience essential',
      workActivities:
        'responsibilities,duties,accountabilities,tasks,work activities,activities,what youll do,what you will do,what you do,main duties,' +
        'key duties,key tasks,main tasks,key responsibilities,main responsibilities,key accountabilities,main duties and responsibilities,' +
        'duties and responsibilities,day to day,a typical day,typical day,what youll be doing,what you will be doing,what the job involves,' +
        'what the role involves,the work,work,jobs,job duties,role responsibilities,your responsibilities,in this role you will,you will,' +
        'main activities,key activities,key result areas,deliverables,what does the job involve,what is involved,the job involves,outputs,' +
        'what the job is,what you would do,your role,your tasks,your duties,day job,the gig,what she does,what he does,what they do,shall,' +
        'the post holder will,the postholder will,the clerk shall,list of duties,functions,to do,todo,a day in the life,key areas,' +
        'roles and responsibilities,role and responsibilities,essential functions,essential duties,essential duties and responsibilities,job functions,' +
        'job responsibilities,primary responsibilities,core responsibilities,principal accountabilities,principal duties,responsibilities and duties,' +
        'tasks and responsibilities,duties and tasks,responsibilities and accountabilities,scope of work,what you will be working on,' +
        'what youll be working on,what you will work on,what youll work on',
      skills:
        'skill,competencies,competences,competence,competency,requirements,capabilities,capability,abilities,ability,skills and abilities,' +
        'knowledge and skills,skills and knowledge,knowledge skills and experience,skills and experience,skills required,required skills,' +
        'key skills,person specification,person spec,what we are looking for,what were looking for,what we look for,looking for,' +
        'who we are looking for,who were looking for,about you,who you are,you are,you,you have,you need,what you need,what youll need,' +
        'what you will need,what you bring,what youll bring,what you will bring,you bring,need,needs,needed,essential,desirable,' +
        'essential criteria,desirable criteria,selection criteria,criteria,must have,must haves,must,nice to have,nice to haves,' +
        'would be nice,attributes,personal attributes,personal qualities,qualities,behaviours,behaviors,personality,aptitude,aptitudes,' +
        'soft skills,hard skills,technical skills,technical competencies,core competencies,behavioural competencies,strengths,expertise,' +
        'who we want,ideal candidate,the ideal candidate,the person,person,you should have,you should be,you must have,you must be,' +
        'you will have,youll have,you will be,what wed like,what we would like,we need,we want,we are looking for,wanted,superpowers,' +
        'software,tools,it skills,languages,personal,what it takes,traits,what we need,what we need from you,what we want,skill set,skillset,' +
        'knowledge skills and abilities,ksas,skills knowledge and abilities,skills you need,skills youll need,skills you will need,skills needed,skills and competencies,skills and competences,competencies and skills,' +
        'skills people must have,skills you must have,requirements and skills,skills and requirements,job requirements,position requirements,role requirements,tech stack,technologies',
      training:
        'training required,training needs,courses,training given,training provided,mandatory training,required training,induction,' +
        'training and development,learning,what youll learn,what you will learn,cpd,on the job training,training we give',
      developmentActivities:
        'development,development activities,development opportunities,personal development,professional development,growth,' +
        'learning and development,career development',
      qualifications:
        'education,certifications,certificates,certification,certificate,education and training,education and qualifications,' +
        'qualifications and training,qualification,degree,degrees,licences,licenses,licence,license,tickets,accreditation,accreditations,' +
        'professional qualifications,academic qualifications,qualifications required,memberships,diplomas,schooling,credentials,' +
        'qualifications and experience,education and experience,education requirements,educational requirements',
      sections:
        'about us,about the team,about the company,about the organisation,about the project,about the home,about the school,who we are,' +
        'our values,values,what we offer,we offer,what we supply,you supply,we supply,how we work,how to apply,to apply,equal opportunities,' +
        'diversity,equality diversity and inclusion,health and safety,safeguarding,physical demands,working environment,environment,' +
        'working conditions,key relationships,relationships,key contacts,working relationships,dimensions,dimensions of the job,' +
        'decision making,freedom to act,scope,kpis,key performance indicators,performance measures,success measures,' +
        'what success looks like,success criteria,targets,objectives,goals,other information,additional information,' +
        'further information,anything else,other,misc,terms and conditions,job context,context,challenges,key challenges,' +
        'recruitment process,interview process,selection process,disclaimer,limits of authority,authority,data protection,confidentiality,' +
        'you wont,not allowed,rules,in your first,your first year,week in the life,equipment,machines,checks,' +
        'what we offer in return,what we offer you,whats in it for you,what youll get,what you will get,applying,application process,hiring process,' +
        'what to expect,what to expect once you apply,things you need to know,selection process details,' +
        'safety,test,vision,strategy,our mission,why join us,why us,background to the organisation,organisation background',
      links:
        'link,see also,useful links,more information,website,websites,web,resources,further reading,references,url,read more',
      notes: 'note,remarks,comments,remark,comment,nb',
      source: 'sources,taken from,copied from,origin',
      details:
        'salary,location,hours,contract,band,pay,rate,wage,wages,benefits,working pattern,start date,closing date,contact,reference number,' +
        'reference,ref,ref number,ref no,dbs,uniform,facts,key facts,detail,job details,role details,post details,basic details,particulars,post number,' +
        'vacancy number,job number,job code,position number,cost centre,cost code,based at,base,place of work,workplace,where,when,site,' +
        'office,ward,school,depot,branch,station,region,area,country,city,town,shop,store,practice,studio,home,farm,garage,hotel,hospital,clinic,' +
        'setting,establishment,shift,shifts,shift pattern,shift times,rota,roster,start,finish,start time,finish time,end date,interview,' +
        'interviews,interview date,days,days off,weekends,saturdays,sundays,weekdays,working hours,working time,hours of work,hours per week,' +
        'weekly hours,term,duration,length,length of contract,contract type,type of contract,employment type,employment,job type,fte,permanent,' +
        'tenure,holiday,holidays,annual leave,leave,pension,perks,package,extras,free stuff,rewards,remuneration,compensation,bonus,commission,' +
        'overtime,allowance,allowances,expenses,mileage,salary range,salary scale,pay scale,pay band,scale,spine point,scp,probation,notice,' +
        'notice period,travel,travelling,car,car user,car parking,parking,driving,driving licence required,phone,telephone,tel,mobile,' +
        'email,e-mail,address,ring,call,apply,apply to,apply by,how many,number of posts,headcount,direct reports,responsible for,manages,' +
        'line manages,staff,staff managed,budget,caseload,vetting,vetting level,clearance,security clearance,visa,right to work,' +
        'politically restricted,on call,live in,accommodation,meals,staff food,dress,dress code,kit,ppe,lab coat,whites,scrubs,boots,blacks,' +
        'laptop,vaccination,fitness,fitness standard,date,dates,posted,deadline,valid from,remote,hybrid,flexible working,paid,money,week,' +
        'meetings,recall to duty,canteen,hot meal,lunch,working week,opening hours,days of work,work pattern,sickness pay,salary and benefits',
    },
    hints: {
      details:
        'salary,pay,hour,hours,contract,shift,holiday,pension,allowance,bonus,overtime,wage,parking,uniform,dbs,visa,phone,telephone,email,' +
        'closing,fte,headcount,budget,interview,rota,roster,mileage,payment,benefit,perk,location,vetting,clearance,vaccination,package',
      workActivities:
        'dutie,duty,responsibilitie,responsibility,task,accountabilitie,accountability,shall,involve,doing',
      qualifications: 'qualification,certificate,ticket,licence,license,education,degree',
      skills:
        'skill,competencie,competency,competence,requirement,criteria,capabilitie,qualitie,abilitie,attribute,should,need,bring',
      background: 'experience',
      training: 'training,course',
      sections: 'values,relationship,environment,condition,safeguarding,equality,why,equipment,table,process',
    },
  },
  framework: {
    words: {
      name:
        'title,framework,framework name,catalogue,catalog,competency framework,skills framework,skill framework,capability framework,' +
        'competence framework',
      version: 'edition,release,revision,issue',
      description: 'about,summary,purpose,overview,introduction,intro,text,scope,what it is',
      lang: 'language,locale',
      defaultScale: 'default levels',
      scales:
        'scale,level scale,proficiency levels,proficiency scale,skill levels,levels,proficiency,proficiencies,level definitions,rating scale,ratings,' +
        'standards',
      categories:
        'category,themes,areas,groups,families,job families,clusters,domains,pillars,topics,headings,sections',
      grades: 'grade,bands,band,job levels,career levels,career ladder,ladder,job grades,ranks,seniority,steps,roles',
      skills:
        'skill,competencies,competences,capabilities,competence,competency,capability,behaviours,behaviors,criteria,knowledge,tasks,abilities',
      cumulative: 'adds up,additive',
      source: 'sources,taken from,origin,publisher',
    },
  },
  item: { words: itemWords },
  background: {
    words: { ...itemWords, description: `${itemWords.description},experience` },
  },
  skillItem: {
    words: {
      ...itemWords,
      level:
        'proficiency,rating,standard,proficiency level,skill level,score,stars,grade,depth,ability,expertise,required level,level required,' +
        'mastery,how well,how good,competence level,experience level',
      importance: 'essential or desirable,required,necessity,priority,need,essential,desirable,must have,e/d',
      levelDescription: 'level text,what the level means,level detail,at this level,level definition',
      examples: 'example,evidence,such as,eg,for example,indicators',
      details:
        'frequency,how often,when,percentage,percent,time,share,weighting,hours,duration,years,years of experience,deadline,provider,cost,tested,assessed,assessed by,how assessed,measured by',
      ref: 'reference,refers to,skill id',
    },
  },
  qualification: {
    words: {
      ...itemWords,
      awardingBody: 'awarding body,awarded by,issuer,issued by,institution,by,from,awarding organisation',
      status: 'state,validity',
    },
  },
  group: {
    words: {
      title: 'name,heading,group,theme,area,label,category name,section,skill group',
      description: 'intro,introduction,text,about,summary,note,notes,detail',
      type: 'kind',
      framework: 'catalogue,from',
      category: 'categories,family',
      items: 'skills,list,competencies,competences,capabilities,entries,members,contents,behaviours,knowledge,skill',
    },
  },
  section: {
    words: {
      title: 'name,heading,label,header,section',
      text: 'description,body,content,prose,detail,summary,note,notes,paragraph,details',
      items: 'list,points,bullets,entries',
    },
  },
  link: {
    words: { label: 'name,title,text,description', url: 'link,href,address,uri,web,website' },
  },
  source: {
    words: {
      name: 'title,publisher,author,from',
      url: 'link,href,address,uri,web,website',
      version: 'edition,date,release',
      licence: 'license,copyright,rights',
    },
  },
  code: {
    words: {
      scheme: 'system,taxonomy,standard,classification,type',
      code: 'value,number,id',
      uri: 'url,link,href',
      label: 'name,title,text',
    },
  },
  scale: {
    words: { name: 'title,label', display: 'format,shown as', levels: 'level,steps,values,items,grades,ratings,list' },
  },
  scaleLevel: {
    words: {
      name: 'title,label,level,heading',
      value: 'number,score,rank,rating',
      description: 'text,definition,detail,meaning,summary,about,what it means',
      aliases: 'alias,also known as,aka,synonyms,other names',
    },
  },
  category: {
    words: {
      name: 'title,label,category,heading,theme,area',
      description: 'text,definition,detail,meaning,summary,about',
      parent: 'part of,within,under,belongs to',
    },
  },
  grade: {
    words: {
      name: 'title,label,grade,band,heading,level,role',
      description: 'text,definition,detail,meaning,summary,about,purpose',
      progressesTo: 'progresses to,next,leads to,next grade,then',
      track: 'path,stream,ladder,family',
      details: 'salary,pay,experience,years,hours,scope,equivalent',
    },
  },
  skill: {
    words: {
      name: 'skill,title,competency,competence,capability,label,heading,behaviour',
      description: 'definition,summary,meaning,text,detail,about,what it is,overview,statement',
      guidance: 'guide,notes,note,advice,how to use,comment',
      kind: 'type',
      category: 'categories,area,theme,group,family,cluster,domain,job family',
      aliases: 'alias,also known as,aka,synonyms,other names,former names,formerly,previously',
      levels: 'level descriptions,descriptors,level descriptors,proficiency levels,proficiency,level,stages',
      indicators:
        'indicator,behaviours,behaviors,evidence,what good looks like,behavioural indicators,positive indicators,statements,signs,you can',
      questions: 'question,interview questions,ask',
      links: 'link,resources,see also,learning,training,read',
      url: 'web,website,address,href,page',
      replacedBy: 'replaced by,superseded by,now',
      details: 'weight,weighting,importance,frequency',
    },
  },
  skillLevel: {
    words: {
      description: 'text,definition,summary,meaning,detail,about,statement',
      indicators: 'indicator,behaviours,behaviors,evidence,what good looks like,statements,signs,you can,criteria',
      examples: 'example,eg,for example',
      links: 'link,resources,see also,learning,training',
      questions: 'question,interview questions,ask',
    },
  },
  indicator: {
    words: {
      text: 'name,description,indicator,statement,behaviour,what,title',
      examples: 'example,eg,evidence,for example',
    },
  },
};
